package dev.embassy.local;

import dev.embassy.engines.EmbeddedKafka;
import dev.embassy.engines.EmbeddedMongo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * The store, the broker and the mail catcher in one process.
 *
 * <p>It ends when its input does: the launcher at the other end is gone. Then it first stops what
 * else the launcher had started, so that nothing is left of a launcher that was killed.
 */
public final class EnginesMain {

    static final String NAME = "engines";
    private static final int SECONDS_TO_CLOSE = 8;

    private EnginesMain() {}

    /**
     * @param arguments data folder, folder of process ids, and the ports of store, broker,
     *     controller, SMTP and mail page; port 0 leaves an engine out
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Path.of(arguments[0]);
        Path pids = Path.of(arguments[1]);
        int store = Integer.parseInt(arguments[2]);
        int broker = Integer.parseInt(arguments[3]);
        int controller = Integer.parseInt(arguments[4]);
        int smtp = Integer.parseInt(arguments[5]);
        int page = Integer.parseInt(arguments[6]);

        Path ready = pids.resolveSibling("engines-ready");
        Files.deleteIfExists(ready);
        Deque<AutoCloseable> running = new ArrayDeque<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAll(running), "stop"));
        if (store > 0) {
            running.push(EmbeddedMongo.onFiles(data.resolve("store"), store));
        }
        var mails = new Mails(data.resolve("mails"));
        running.push(new MailCatcher(smtp, mails));
        running.push(new MailPage(page, mails));
        if (broker > 0) {
            running.push(EmbeddedKafka.on(data.resolve("broker"), broker, controller));
        }
        Files.writeString(ready, Long.toString(ProcessHandle.current().pid()));

        while (System.in.read() >= 0) {
            // Nothing is said here; only the end of it counts.
        }
        PidFile.stopAll(pids, NAME);
        endSoonAnyway();
        System.exit(0);
    }

    // What was answered is on disk; an engine that waits for a client may not hold up the next
    // start.
    private static void endSoonAnyway() {
        Thread.ofPlatform()
                .daemon()
                .name("end")
                .start(() -> {
                    try {
                        TimeUnit.SECONDS.sleep(SECONDS_TO_CLOSE);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(0);
                });
    }

    private static void closeAll(Deque<AutoCloseable> running) {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("An engine did not stop cleanly: " + e);
            }
        }
    }
}
