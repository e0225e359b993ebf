package dev.embassy.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the API through the gateway with a bearer token, or without one. */
public final class Caller {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String base;
    private final Supplier<@Nullable String> token;
    private final Map<String, String> always;

    Caller(HttpClient http, String base, Supplier<@Nullable String> token) {
        this(http, base, token, Map.of());
    }

    private Caller(
            HttpClient http,
            String base,
            Supplier<@Nullable String> token,
            Map<String, String> always) {
        this.http = http;
        this.base = base;
        this.token = token;
        this.always = always;
    }

    /**
     * The same person, whose calls belong to a trace.
     *
     * @param parent a W3C traceparent
     */
    public Caller within(String parent) {
        return new Caller(http, base, token, Map.of("traceparent", parent));
    }

    /**
     * Value of the header by which services know the person, for measurements that speak HTTP
     * themselves; good for some minutes.
     *
     * @throws IllegalStateException for somebody who is not signed in
     */
    public String authorization() {
        String bearer = token.get();
        if (bearer == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return "Bearer " + bearer;
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, @Nullable Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /**
     * @param key names the intention: the same key never has a second effect
     */
    public Answer post(String path, @Nullable Object body, String key) {
        return send("POST", path, body, Map.of("Idempotency-Key", key));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    /** Puts a file's content in its place. */
    public Answer upload(String path, String fileName, HttpRequest.BodyPublisher content) {
        var request =
                request(path, Map.of("X-File-Name", fileName))
                        .header("Content-Type", "application/octet-stream")
                        .PUT(content);
        return send(request.build());
    }

    /** The answer's bytes are thrown away; what counts is that they come. */
    public long download(String path) {
        try {
            var answer =
                    http.send(
                            request(path, Map.of()).build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            try (var content = answer.body()) {
                byte[] buffer = new byte[65_536];
                long total = 0;
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    total += read;
                }
                if (answer.statusCode() != 200) {
                    throw new AssertionError("GET " + path + " answered " + answer.statusCode());
                }
                return total;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer send(
            String method, String path, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.BodyPublisher content =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        var request = request(path, headers).method(method, content);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        String bearer = token.get();
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        always.forEach(request::header);
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest request) {
        String call = request.method() + " " + request.uri().getPath();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(call, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
