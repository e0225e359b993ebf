package dev.embassy.materials.library.store;

import dev.embassy.materials.library.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A file for each piece of work under way: one byte for each time it began. */
@Component
class FileTrials implements Trials {

    private static final Pattern NAME = Pattern.compile("[a-z]+-[0-9a-f]{64}");

    private final Path root;

    FileTrials(@Value("${embassy.data-dir}") Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("trials"));
    }

    @Override
    public int begin(String work, String sha256) throws IOException {
        var file = file(work, sha256);
        Files.write(file, new byte[] {'x'}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return Math.toIntExact(Files.size(file));
    }

    @Override
    public void end(String work, String sha256) throws IOException {
        Files.deleteIfExists(file(work, sha256));
    }

    private Path file(String work, String sha256) {
        var name = work + "-" + sha256;
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("No work on a content: " + name);
        }
        return root.resolve(name);
    }
}
