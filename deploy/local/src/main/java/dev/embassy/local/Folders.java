package dev.embassy.local;

import dev.embassy.engines.FolderTree;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param project root of the checkout
 * @param home what belongs to this machine only: {@code .embassy}
 */
record Folders(Path project, Path home) {

    private static final long MEGABYTE = 1024L * 1024;

    Path data() {
        return home.resolve("data");
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path pids() {
        return home.resolve("pids");
    }

    Path images() {
        return home.resolve("images");
    }

    void create() throws IOException {
        Files.createDirectories(data());
        Files.createDirectories(logs());
        Files.createDirectories(pids());
        Files.createDirectories(images());
    }

    /** Forgets everything people entered; keeps what only took time to prepare. */
    void forgetData() throws IOException {
        FolderTree.delete(data());
        Files.createDirectories(data());
    }

    /** Refuses to start where the disk would run full on the way. */
    void checkSpace(long megabytesNeeded) throws IOException {
        FileStore store = Files.getFileStore(home);
        long free = store.getUsableSpace() / MEGABYTE;
        if (free < megabytesNeeded) {
            throw new Trouble(
                    "The disk of %s has %d MB left; Embassy needs %d MB. Make room and start again."
                            .formatted(home, free, megabytesNeeded));
        }
    }
}
