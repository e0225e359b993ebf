package dev.embassy.local;

import dev.embassy.engines.FolderTree;
import dev.embassy.engines.FreePorts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The engines' process, and what its JVM learnt in a first run, for a quick start. */
final class EnginesImage {

    private static final int MINUTES_FOR_A_TRAINING = 3;

    private static final List<String> JVM_OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:TieredStopAtLevel=1",
                    "-Xms32m",
                    "-Xmx160m",
                    "-Xss512k",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=20",
                    "-XX:-UsePerfData",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dio.netty.allocator.numHeapArenas=1",
                    "-Dio.netty.allocator.numDirectArenas=1");

    private final Path java;
    private final String classPath;
    private final Path cache;
    private final Path mark;
    private final Path playground;

    EnginesImage(Path java, String classPath, Path images) {
        this.java = java;
        this.classPath = classPath;
        this.cache = images.resolve("engines.aot");
        this.mark = images.resolve("engines.made-of");
        this.playground = images.resolve("engines-training");
    }

    boolean isTrained() throws IOException {
        return Files.exists(cache)
                && Files.exists(mark)
                && Files.readString(mark).equals(fingerprint());
    }

    /** Starts and stops the engines once on a folder of their own. */
    boolean train(Path log) throws IOException, InterruptedException {
        Files.deleteIfExists(cache);
        FolderTree.delete(playground);
        Files.createDirectories(playground.resolve("pids"));
        List<String> command = jvm("-XX:AOTCacheOutput=" + cache);
        command.add(playground.resolve("data").toString());
        command.add(playground.resolve("pids").toString());
        for (int i = 0; i < 5; i++) {
            command.add(Integer.toString(FreePorts.next()));
        }
        // Without input the engines end as soon as they are ready.
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        process.getOutputStream().close();
        try {
            process.waitFor(MINUTES_FOR_A_TRAINING, TimeUnit.MINUTES);
        } finally {
            process.destroyForcibly();
        }
        FolderTree.delete(playground);
        if (!Files.exists(cache)) {
            return false;
        }
        Files.writeString(mark, fingerprint());
        return true;
    }

    /**
     * @param arguments see {@link EnginesMain#main}
     */
    ProcessBuilder process(List<String> arguments) throws IOException {
        List<String> command = isTrained() ? jvm("-XX:AOTCache=" + cache) : jvm();
        command.addAll(arguments);
        var process = new ProcessBuilder(command);
        process.environment().put("MALLOC_ARENA_MAX", "2");
        return process;
    }

    private List<String> jvm(String... more) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of(more));
        command.add("-cp");
        command.add(classPath);
        command.add(EnginesMain.class.getName());
        return command;
    }

    private String fingerprint() throws IOException {
        var seen = new StringBuilder(Runtime.version().toString());
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path file = Path.of(entry);
            if (Files.isRegularFile(file)) {
                seen.append('\n')
                        .append(entry)
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis());
            }
        }
        return seen.toString();
    }
}
