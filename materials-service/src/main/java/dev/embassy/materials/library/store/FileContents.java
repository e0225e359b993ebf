package dev.embassy.materials.library.store;

import dev.embassy.materials.library.ContentLost;
import dev.embassy.materials.library.ContentRefused;
import dev.embassy.materials.library.MaterialContents;
import dev.embassy.materials.library.UploadMaterial;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Contents as files named by their SHA-256. A file is written under a passing name, forced to the
 * disk, and only then given its name in one step: what has a name is whole.
 */
@Component
class FileContents implements MaterialContents {

    private static final Logger LOG = LoggerFactory.getLogger(FileContents.class);
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);
    private static final int BUFFER = 128 * 1024;

    private final Path kept;
    private final Path incoming;

    @Autowired
    FileContents(@Value("${embassy.data-dir}") Path folder, Clock clock) throws IOException {
        kept = Files.createDirectories(folder.resolve("contents"));
        incoming = Files.createDirectories(folder.resolve("incoming"));
        removeLeftBehind(clock);
    }

    private void removeLeftBehind(Clock clock) throws IOException {
        var before = clock.instant().minus(LEFT_BEHIND);
        try (var files = Files.list(incoming)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                    LOG.info("Removed an upload that a crash had left behind: {}", file);
                }
            }
        }
    }

    @Override
    public Received receive(InputStream content, long maxBytes) throws IOException {
        var file = Files.createTempFile(incoming, "upload-", ".part");
        try {
            return write(content, maxBytes, file);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private Received write(InputStream content, long maxBytes, Path file) throws IOException {
        var digest = sha256();
        long size = 0;
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw UploadMaterial.tooLarge();
                }
                digest.update(buffer, 0, read);
                var bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            if (size == 0) {
                throw new ContentRefused("content-empty", "The file is empty. Choose another one.");
            }
            out.force(true);
        }
        return new ReceivedFile(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    private final class ReceivedFile implements Received {

        private final Path file;
        private final String sha256;
        private final long size;

        ReceivedFile(Path file, String sha256, long size) {
            this.file = file;
            this.sha256 = sha256;
            this.size = size;
        }

        @Override
        public String sha256() {
            return sha256;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public void keep() throws IOException {
            var target = path(sha256);
            var folder = Files.createDirectories(kept.resolve(sha256.substring(0, 2)));
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            force(kept);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public Stored get(String sha256) throws IOException {
        var file = path(sha256);
        if (!Files.isRegularFile(file)) {
            throw new ContentLost(sha256);
        }
        return new StoredFile(file, Files.size(file));
    }

    private record StoredFile(Path file, long size) implements Stored {

        @Override
        public InputStream open(long from) throws IOException {
            var channel = FileChannel.open(file, StandardOpenOption.READ);
            channel.position(from);
            return Channels.newInputStream(channel);
        }
    }

    private Path path(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("No SHA-256: " + sha256);
        }
        return kept.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Makes a new name in the folder survive a loss of power, where the system can do that. */
    private static void force(Path folder) {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException notOnThisSystem) {
            LOG.debug("The folder {} cannot be forced", folder, notOnThisSystem);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
