package dev.embassy.gateway.rig;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A service behind the gateway. It tells its name and what it was asked; some last segments of a
 * path make it behave: {@code bytes}, {@code digest}, {@code events}, {@code never}.
 */
public final class FakeService implements AutoCloseable {

    public record Asked(String method, String uri, Headers headers) {
        public @Nullable String header(String name) {
            return headers.getFirst(name);
        }

        /** The bearer token it came with, or an empty text. */
        public String token() {
            var authorization = headers.getFirst("Authorization");
            return authorization == null ? "" : authorization.replaceFirst("^Bearer ", "");
        }
    }

    private final String name;
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile CountDownLatch nextEvent = new CountDownLatch(1);

    public FakeService(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Asked lastAsked() {
        return asked.getLast();
    }

    public int timesAsked() {
        return asked.size();
    }

    public void sendNextEvent() {
        nextEvent.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            asked.add(
                    new Asked(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            exchange.getRequestHeaders()));
            switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "bytes" -> bytes(exchange);
                case "digest" -> digest(exchange);
                case "events" -> events(exchange);
                case "never" -> closing.await();
                default -> tellName(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellName(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Set-Cookie", "tracking=1");
        headers.set("Server", "a fake");
        headers.set("ETag", "\"7\"");
        var body = "{\"service\":\"%s\"}".formatted(name).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** As many bytes as the query says, always the same ones. */
    private static void bytes(HttpExchange exchange) throws IOException {
        var size = Long.parseLong(exchange.getRequestURI().getQuery());
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.sendResponseHeaders(200, size);
        content(size).transferTo(exchange.getResponseBody());
    }

    private static void digest(HttpExchange exchange) throws IOException {
        var answer = digestOf(exchange.getRequestBody()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
    }

    private void events(HttpExchange exchange) throws IOException, InterruptedException {
        nextEvent = new CountDownLatch(1);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        out.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        nextEvent.await();
        out.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
    }

    /** A stream that is never in memory as a whole. */
    public static InputStream content(long size) {
        var random = new Random(size);
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? random.nextInt(256) : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int some = (int) Math.min(left, length);
                for (int i = 0; i < some; i++) {
                    buffer[offset + i] = (byte) random.nextInt(256);
                }
                left -= some;
                return some;
            }
        };
    }

    public static String digestOf(InputStream content) throws IOException {
        try (var digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
