package dev.embassy.local;

import dev.embassy.engines.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts all of Embassy on this machine and stops it with Ctrl-C. */
public final class Launcher {

    private static final long MEGABYTES_FOR_THE_FIRST_START = 2_900;
    private static final long MEGABYTES_FOR_A_START = 300;

    private Launcher() {}

    /**
     * @param arguments see {@link Options#HELP}; the system property {@code embassy.project} is the
     *     root of the checkout
     */
    public static void main(String[] arguments) throws InterruptedException {
        Path project = Path.of(System.getProperty("embassy.project", ".")).toAbsolutePath();
        Screen screen =
                new Screen(System.out, System.console() != null && System.console().isTerminal());
        try {
            Options options = Options.parse(List.of(arguments));
            if (options.help()) {
                System.out.print(Options.HELP);
                return;
            }
            run(options, new Folders(project, project.resolve(".embassy")), screen);
        } catch (Trouble trouble) {
            screen.fail(String.valueOf(trouble.getMessage()));
            System.exit(1);
        } catch (IOException e) {
            screen.fail(e.toString());
            System.exit(1);
        }
    }

    private static void run(Options options, Folders folders, Screen screen)
            throws IOException, InterruptedException {
        folders.create();
        String address = "http://localhost:" + options.port();
        try (var lock = InstanceLock.take(folders.home(), address)) {
            List<String> leftovers = PidFile.stopAll(folders.pids(), "");
            if (!leftovers.isEmpty()) {
                screen.say(
                        "Stopped what an earlier start left behind: "
                                + String.join(", ", leftovers));
            }
            if (!FreePorts.isFree(options.port())) {
                throw new Trouble(
                        "Port %d is taken by another program. Choose another: deploy/run --port %d"
                                .formatted(options.port(), freePortNear(options.port())));
            }
            boolean first = !Files.exists(folders.home().resolve("keycloak"));
            folders.checkSpace(first ? MEGABYTES_FOR_THE_FIRST_START : MEGABYTES_FOR_A_START);
            if (options.reset()) {
                folders.forgetData();
                screen.say("All data forgotten.");
            }
            var installation = new Installation(options, folders, screen);
            Thread stopping = new Thread(installation::stop, "stop");
            Runtime.getRuntime().addShutdownHook(stopping);
            installation.start();
            Thread.currentThread().join();
        }
    }

    private static int freePortNear(int port) {
        for (int near = port + 1; near < port + 100 && near <= 65_535; near++) {
            if (FreePorts.isFree(near)) {
                return near;
            }
        }
        return FreePorts.next();
    }
}
