package dev.embassy.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One process of the product. */
final class RunningPart {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** How a process is made anew for each start. */
    interface Recipe {
        ProcessBuilder get() throws IOException;
    }

    private final String name;
    private final Recipe recipe;
    private final Path log;
    private final Callable<Boolean> ready;
    private @Nullable Process process;

    RunningPart(String name, Recipe recipe, Path log, Callable<Boolean> ready) {
        this.name = name;
        this.recipe = recipe;
        this.log = log;
        this.ready = ready;
    }

    void start() {
        try {
            process =
                    recipe.get()
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    void awaitReady() {
        Awaitility.await(name + " to be ready; its log: " + log)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .failFast(
                        name + " ended instead of getting ready; its log: " + log, () -> !isAlive())
                .until(ready);
    }

    /** SIGKILL; returns when the process is gone. */
    void kill() {
        Process running = process;
        if (running == null) {
            return;
        }
        try {
            running.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks to end, and insists after a while. */
    void stop(Duration patience) {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    long pid() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return running.pid();
    }
}
