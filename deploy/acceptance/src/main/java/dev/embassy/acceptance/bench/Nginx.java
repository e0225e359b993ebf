package dev.embassy.acceptance.bench;

import dev.embassy.engines.FolderTree;
import dev.embassy.engines.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The installed nginx with one server, the other side of several measurements; ends when closed.
 */
final class Nginx implements AutoCloseable {

    private static final List<String> FOLDERS =
            List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin");
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Process process;
    private final Path folder;
    private final int port;

    private Nginx(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Without it, what is held against it is left out. */
    static boolean isInstalled() {
        return executable() != null;
    }

    private static @Nullable Path executable() {
        return FOLDERS.stream()
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** Whether it can put a file in its place: module http_dav, which a package may leave out. */
    static boolean storesFiles() throws IOException {
        var nginx = executable();
        if (nginx == null) {
            return false;
        }
        var process = new ProcessBuilder(nginx.toString(), "-V").redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .contains("http_dav_module");
    }

    /**
     * Starts it, and returns when it listens.
     *
     * @param folder for all that it writes; deleted in the end
     * @param server what stands in its server block, apart from the port
     */
    static Nginx start(Path folder, String server) throws IOException {
        int port = FreePorts.next();
        var file = Files.writeString(folder.resolve("nginx.conf"), settings(folder, port, server));
        var process =
                new ProcessBuilder(
                                String.valueOf(executable()),
                                "-p",
                                folder.toString(),
                                "-c",
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("nginx.log").toFile())
                        .start();
        var nginx = new Nginx(process, folder, port);
        try {
            nginx.awaitListening();
        } catch (IOException failed) {
            nginx.close();
            throw failed;
        }
        return nginx;
    }

    /** Its workers stay the person who started it, so that they may write where that person may. */
    private static String settings(Path folder, int port, String server) {
        return """
        user %4$s;
        worker_processes auto;
        daemon off;
        pid %1$s/pid;
        error_log %1$s/error.log;
        events { worker_connections 4096; }
        http {
          access_log off;
          client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          keepalive_requests 100000000;
          server {
            listen 127.0.0.1:%2$d;
            %3$s
          }
        }
        """
                .formatted(folder, port, server, System.getProperty("user.name"));
    }

    private void awaitListening() throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!FreePorts.isListenedOn(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException(
                        "nginx does not start: "
                                + Files.readString(folder.resolve("nginx.log")).strip());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        FolderTree.delete(folder);
    }
}
