package dev.embassy.local;

import dev.embassy.engines.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A service laid out for a quick start: its jar taken apart, and beside it what the JVM learnt in a
 * first run. Which beans there are, the build has found out, with nothing set; so it starts without
 * that where a variable may decide on beans.
 */
public final class ServiceImage {

    private static final int MINUTES_FOR_A_TRAINING = 3;

    /** What the JVM is to be good at. */
    public enum Tuning {
        /** A quick start and little memory, for everything on one machine. */
        LAPTOP(
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-Xms24m",
                "-Xmx128m",
                "-Xss512k",
                "-XX:MinHeapFreeRatio=5",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:-UsePerfData"),
        /** As in the containers of {@code deploy/compose}, each given 1 GB. */
        SERVER("-XX:+UseG1GC", "-XX:MaxRAM=1g", "-XX:MaxRAMPercentage=70");

        private final List<String> options;

        Tuning(String... options) {
            this.options = List.of(options);
        }
    }

    private static final List<String> JVM_OPTIONS =
            List.of(
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Duser.timezone=UTC",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private static final List<String> DECIDES_ON_BEANS = List.of("OTEL_", "MANAGEMENT_", "SPRING_");

    private final Path java;
    private final Path jar;
    private final Path folder;
    private final Tuning tuning;

    public ServiceImage(Path java, Path jar, Path folder, Tuning tuning) {
        this.java = java;
        this.jar = jar;
        this.folder = folder;
        this.tuning = tuning;
    }

    /** Whether the jar changed since it was laid out. */
    public boolean isStale() throws IOException {
        Path mark = folder.resolve("made-of");
        return !Files.exists(mark) || !Files.readString(mark).equals(fingerprint());
    }

    public boolean isTrained() throws IOException {
        return !isStale() && Files.exists(cache());
    }

    public void layOut(Path log) throws IOException, InterruptedException {
        FolderTree.delete(folder);
        Files.createDirectories(folder);
        Process process =
                start(
                        new ProcessBuilder(
                                java.toString(),
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                folder.resolve("app").toString()),
                        log);
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } finally {
            process.destroyForcibly();
        }
        Files.writeString(folder.resolve("made-of"), fingerprint());
    }

    /** Whether a service that is being trained answers. */
    @FunctionalInterface
    public interface Ready {
        boolean now() throws IOException, InterruptedException;
    }

    /**
     * Starts the service once, with all that it does until it answers, ends it, and keeps what the
     * JVM learnt. A service that cannot be trained still runs, only its start takes longer.
     *
     * @param started is told the process, so that it can be ended from outside
     */
    public boolean train(
            Map<String, String> environment, Path log, Ready ready, Consumer<ProcessHandle> started)
            throws IOException, InterruptedException {
        List<String> command = jvm();
        command.add("-XX:AOTCacheOutput=" + cache());
        var builder = program(command, environment);
        Process process = start(builder, log);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_FOR_A_TRAINING);
        try {
            started.accept(process.toHandle());
            while (!ready.now()) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            process.destroy();
            return process.waitFor(MINUTES_FOR_A_TRAINING, TimeUnit.MINUTES)
                    && Files.exists(cache());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    public ProcessBuilder process(Map<String, String> environment) throws IOException {
        List<String> command = jvm();
        if (isTrained()) {
            command.add("-XX:AOTCache=" + cache());
        }
        var process = program(command, environment);
        process.environment().put("MALLOC_ARENA_MAX", "2");
        return process;
    }

    private ProcessBuilder program(List<String> jvm, Map<String, String> environment) {
        List<String> command = new ArrayList<>(jvm);
        var process = new ProcessBuilder(command);
        if (buildKnowsBeans(process.environment().keySet())) {
            command.add("-Dspring.aot.enabled=true");
        }
        command.add("-jar");
        command.add(jarInside().toString());
        process.environment().putAll(environment);
        return process;
    }

    /**
     * @param variables those of the person who starts it; what we set ourselves adds no bean
     */
    static boolean buildKnowsBeans(Set<String> variables) {
        return variables.stream()
                .noneMatch(variable -> DECIDES_ON_BEANS.stream().anyMatch(variable::startsWith));
    }

    private List<String> jvm() {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(tuning.options);
        command.addAll(JVM_OPTIONS);
        return command;
    }

    private Path jarInside() {
        return folder.resolve("app").resolve(jar.getFileName());
    }

    private Path cache() {
        return folder.resolve("app.aot");
    }

    private String fingerprint() throws IOException {
        return "%s %d %d %s"
                .formatted(
                        jar.getFileName(),
                        Files.size(jar),
                        Files.getLastModifiedTime(jar).toMillis(),
                        Runtime.version());
    }

    private static Process start(ProcessBuilder builder, Path log) throws IOException {
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
