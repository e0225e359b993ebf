package dev.embassy.materials.library.store;

import dev.embassy.materials.library.ContentLost;
import dev.embassy.materials.library.MaterialContents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Contents as files named by their SHA-256. A file is written under a passing name, in one go or in
 * many, forced to the disk, and only then given its name in one step: what has a name is whole. One
 * that is removed is laid aside first, and put back if somebody has kept it again meanwhile.
 */
@Component
class FileContents implements MaterialContents {

    private static final Logger LOG = LoggerFactory.getLogger(FileContents.class);
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LAID_ASIDE = Pattern.compile("([0-9a-f]{64})-.+");
    private static final Duration LEFT_BEHIND = Duration.ofDays(8);
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private final Path kept;
    private final Path incoming;
    private final Path aside;
    private final Clock clock;

    @Autowired
    FileContents(@Value("${embassy.data-dir}") Path folder, Clock clock) throws IOException {
        kept = Files.createDirectories(folder.resolve("contents"));
        incoming = Files.createDirectories(folder.resolve("incoming"));
        aside = Files.createDirectories(folder.resolve("aside"));
        this.clock = clock;
        removeLeftBehind();
        putBackLeftAside();
    }

    /** Whoever was removing them did not get to look whether they may go. */
    private void putBackLeftAside() throws IOException {
        try (var files = Files.list(aside)) {
            for (var file : files.toList()) {
                var name = LAID_ASIDE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    putBack(file, path(name.group(1)));
                }
            }
        }
    }

    private void removeLeftBehind() throws IOException {
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
    public Incoming begin(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of an upload: " + name);
        }
        return new IncomingFile(incoming.resolve(name + ".part"));
    }

    /** Open only while it is written, so that looking at it leaves no trace. */
    private final class IncomingFile implements Incoming {

        private final Path file;
        private @Nullable FileChannel out;

        IncomingFile(Path file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return Files.exists(file) ? Files.size(file) : 0;
        }

        private FileChannel channel() throws IOException {
            var channel = out;
            if (channel == null) {
                channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.APPEND);
                out = channel;
            }
            return channel;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            var piece = ByteBuffer.wrap(bytes, offset, length);
            while (piece.hasRemaining()) {
                channel().write(piece);
            }
        }

        @Override
        public void cutTo(long size) throws IOException {
            if (size < size()) {
                try (var whole = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    whole.truncate(size);
                }
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.exists(file) ? Files.newInputStream(file) : InputStream.nullInputStream();
        }

        @Override
        public void keep(String sha256) throws IOException {
            channel().force(true);
            var target = path(sha256);
            var folder = Files.createDirectories(kept.resolve(sha256.substring(0, 2)));
            if (touch(target)) {
                return;
            }
            touch(file);
            try {
                Files.createLink(target, file);
            } catch (FileAlreadyExistsException keptMeanwhile) {
                touch(target);
                return;
            } catch (UnsupportedOperationException noLinksHere) {
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            }
            force(folder);
            force(kept);
        }

        @Override
        public void discard() throws IOException {
            close();
            Files.deleteIfExists(file);
        }

        @Override
        public void close() throws IOException {
            var channel = out;
            out = null;
            if (channel != null) {
                channel.close();
            }
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

    /**
     * Looked at again once it lies aside: whoever touched it before that moment finds it put back,
     * and whoever comes later finds nothing and keeps it anew.
     */
    @Override
    public boolean remove(String sha256, Instant unlessKeptSince) throws IOException {
        var file = path(sha256);
        var laid = aside.resolve(sha256 + "-" + UUID.randomUUID());
        try {
            if (touchedAt(file).isAfter(unlessKeptSince)) {
                return false;
            }
            Files.move(file, laid, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException goneAlready) {
            return true;
        }
        if (touchedAt(laid).isAfter(unlessKeptSince)) {
            putBack(laid, file);
            return false;
        }
        Files.delete(laid);
        return true;
    }

    private static Instant touchedAt(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    /** Another with its name has the same content; who laid it aside may have let go of it. */
    private static void putBack(Path laid, Path file) throws IOException {
        try {
            Files.move(laid, file, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("Put back a content that is not to go: {}", file);
        } catch (NoSuchFileException goneMeanwhile) {
            LOG.debug("Gone meanwhile: {}", laid, goneMeanwhile);
        }
    }

    /**
     * Notes that somebody relies on it from now on.
     *
     * @return whether it is there
     */
    private boolean touch(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return true;
        } catch (NoSuchFileException notThere) {
            return false;
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
}
