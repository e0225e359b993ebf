package dev.embassy.materials.library.store;

import dev.embassy.materials.library.Previews;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** A folder for each content: {@code 1.jpg}, {@code 2.jpg} …, and at last {@code pages}. */
@Component
class FilePreviews implements Previews {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    FilePreviews(@Value("${embassy.data-dir}") Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("previews"));
    }

    private Path folder(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("No SHA-256: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    @Override
    public Optional<Integer> pages(String sha256) throws IOException {
        var file = folder(sha256).resolve("pages");
        return Files.exists(file)
                ? Optional.of(Integer.valueOf(Files.readString(file).strip()))
                : Optional.empty();
    }

    @Override
    public Optional<byte[]> find(String sha256, int page) throws IOException {
        var file = folder(sha256).resolve(page + ".jpg");
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public void keep(String sha256, int page, byte[] jpeg) throws IOException {
        write(folder(sha256), page + ".jpg", jpeg);
    }

    @Override
    public void complete(String sha256, int pages) throws IOException {
        write(folder(sha256), "pages", Integer.toString(pages).getBytes(StandardCharsets.US_ASCII));
    }

    /** The count goes first: without it nobody looks for the pictures. */
    @Override
    public void remove(String sha256) throws IOException {
        var folder = folder(sha256);
        Files.deleteIfExists(folder.resolve("pages"));
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void write(Path folder, String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        var passing = Files.createTempFile(folder, "new-", ".part");
        Files.write(passing, bytes);
        Files.move(
                passing,
                folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
