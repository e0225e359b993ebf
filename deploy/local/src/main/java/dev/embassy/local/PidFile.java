package dev.embassy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Which process is which part, so that what a killed launcher left behind is found.
 *
 * <p>A process id is used again by the system; the moment the process started tells ours from a
 * stranger's.
 */
final class PidFile {

    private static final int SECONDS_TO_STOP = 10;

    private PidFile() {}

    static void write(Path folder, String part, ProcessHandle process) throws IOException {
        Files.writeString(folder.resolve(part), process.pid() + " " + startOf(process));
    }

    /** Ends all processes noted in the folder except {@code but}, and waits until they are gone. */
    static List<String> stopAll(Path folder, String but) throws IOException, InterruptedException {
        List<String> stopped = new ArrayList<>();
        List<ProcessHandle> ours = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String part = file.getFileName().toString();
                if (part.equals(but)) {
                    continue;
                }
                read(file)
                        .ifPresent(process -> {
                            process.destroy();
                            ours.add(process);
                            stopped.add(part);
                        });
                Files.deleteIfExists(file);
            }
        }
        for (ProcessHandle process : ours) {
            try {
                process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                process.destroyForcibly();
                process.onExit().join();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return stopped;
    }

    private static Optional<ProcessHandle> read(Path file) throws IOException {
        String[] parts = Files.readString(file).strip().split(" ", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(parts[1]));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
