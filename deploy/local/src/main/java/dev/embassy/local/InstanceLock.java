package dev.embassy.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Lets one launcher at a time use a data folder; gone with its process, however that ends. */
final class InstanceLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private InstanceLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * @param address where the portal will be, told to whoever comes second
     */
    static InstanceLock take(Path home, String address) throws IOException {
        Path file = home.resolve("lock");
        Path note = home.resolve("running-at");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            String where = Files.exists(note) ? Files.readString(note).strip() : "another terminal";
            throw new Trouble(
                    "Embassy is already running: %s. Stop it there with Ctrl-C first."
                            .formatted(where));
        }
        Files.writeString(note, address, StandardCharsets.UTF_8);
        return new InstanceLock(channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
