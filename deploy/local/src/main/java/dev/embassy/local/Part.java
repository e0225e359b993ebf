package dev.embassy.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A process of ours that is started again when it dies. */
final class Part {

    /** What happens to parts, told as a sentence. */
    interface Told extends Consumer<String> {}

    private final String name;
    private final ProcessBuilder builder;
    private final Path log;
    private final Path pids;
    private final Told told;
    private final BackOff backOff = new BackOff();
    private final Clock clock;

    private @Nullable Process process;
    private boolean stopping;
    private int deaths;

    Part(String name, ProcessBuilder builder, Path log, Path pids, Told told, Clock clock) {
        this.name = name;
        this.builder = ignoringCtrlC(builder);
        this.log = log;
        this.pids = pids;
        this.told = told;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    synchronized void start() throws IOException {
        if (stopping) {
            return;
        }
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process started = builder.start();
        process = started;
        backOff.started(clock.instant());
        PidFile.write(pids, name, started.toHandle());
        Thread.ofVirtual().name("watch-" + name).start(() -> watch(started));
    }

    /** How often it ended without being asked to. */
    synchronized int deaths() {
        return deaths;
    }

    /** Asks the process to end and waits; ends it by force when it takes longer than allowed. */
    void stop(Duration patience) throws InterruptedException {
        Process running;
        synchronized (this) {
            stopping = true;
            running = process;
        }
        if (running == null || !running.isAlive()) {
            return;
        }
        running.destroy();
        if (!running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            running.destroyForcibly().waitFor();
        }
    }

    private void watch(Process watched) {
        try {
            int code = watched.waitFor();
            Duration wait;
            synchronized (this) {
                if (stopping) {
                    return;
                }
                deaths++;
                wait = backOff.died(clock.instant());
            }
            told.accept(
                    "%s ended unexpectedly (%d); starting it again in %d s. Its log: %s"
                            .formatted(name, code, wait.toSeconds(), log));
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
            start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            told.accept("%s cannot be started again: %s".formatted(name, e.getMessage()));
        }
    }

    // Ctrl-C goes to the whole terminal group; the launcher stops the parts in their order.
    private static ProcessBuilder ignoringCtrlC(ProcessBuilder builder) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\""));
        command.add("embassy");
        command.addAll(builder.command());
        return builder.command(command);
    }
}
