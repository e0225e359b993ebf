package dev.embassy.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Shows the caught mails to people at {@code /} and to programs at {@code /api/mails}. */
final class MailPage implements AutoCloseable {

    private final HttpServer server;
    private final Mails mails;
    private final JsonMapper json = JsonMapper.builder().build();
    private final byte[] page;

    MailPage(int port, Mails mails) throws IOException {
        this.mails = mails;
        try (InputStream in = MailPage.class.getResourceAsStream("mails.html")) {
            page = Objects.requireNonNull(in, "mails.html").readAllBytes();
        }
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean deleting = exchange.getRequestMethod().equals("DELETE");
            if (path.equals("/")) {
                send(
                        exchange,
                        200,
                        "text/html; charset=utf-8",
                        "default-src 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline'",
                        page);
            } else if (path.equals("/api/mails") && deleting) {
                mails.clear();
                exchange.sendResponseHeaders(204, -1);
            } else if (path.equals("/api/mails")) {
                byte[] body =
                        json.writeValueAsBytes(Map.of("items", mails.list(recipient(exchange))));
                send(exchange, 200, "application/json", "default-src 'none'", body);
            } else if (path.startsWith("/mails/") && path.endsWith("/html")) {
                String id = path.substring("/mails/".length(), path.length() - "/html".length());
                String html = mails.find(id).map(Mail::html).orElse("");
                // A mail may hold anything: no scripts, no forms, nothing fetched from elsewhere.
                send(
                        exchange,
                        200,
                        "text/html; charset=utf-8",
                        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                                + " img-src data:; style-src 'unsafe-inline'",
                        html.getBytes(StandardCharsets.UTF_8));
            } else {
                send(
                        exchange,
                        404,
                        "text/plain; charset=utf-8",
                        "default-src 'none'",
                        "There is nothing here.".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static @Nullable String recipient(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring("to=".length()), StandardCharsets.UTF_8)
                : null;
    }

    private static void send(
            HttpExchange exchange, int status, String type, String policy, byte[] body)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
