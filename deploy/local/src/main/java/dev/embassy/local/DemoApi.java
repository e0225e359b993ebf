package dev.embassy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The public API through the gateway, as one of the demo people. */
final class DemoApi {

    static final JsonMapper JSON = JsonMapper.builder().build();

    static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0";
    static final String CRAWLER = "Mozilla/5.0 (compatible; ExampleBot/1.0; +https://example.org)";

    private static final Duration TOKEN_KEPT = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The API said no; the message is what it said. */
    static final class Refused extends IOException {
        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        /** What may come right by itself: an event that has not arrived, a role not yet granted. */
        boolean maySettle() {
            return status == 403
                    || status == 404
                    || status == 409
                    || status >= 500
                    || status == 422;
        }
    }

    /**
     * @param at when Keycloak gave them
     */
    private record Given(KeycloakAdmin.Tokens tokens, Instant at) {}

    private final HttpClient http;
    private final String url;
    private final KeycloakAdmin keycloak;
    private final Map<String, Given> given = new HashMap<>();
    private Instant rolesChanged = Instant.MIN;

    DemoApi(HttpClient http, String url, KeycloakAdmin keycloak) {
        this.http = http;
        this.url = url;
        this.keycloak = keycloak;
    }

    JsonNode get(DemoUser as, String path) throws IOException, InterruptedException {
        return json(request(as, path).GET().build());
    }

    JsonNode put(DemoUser as, String path, JsonNode body) throws IOException, InterruptedException {
        return json(
                request(as, path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build());
    }

    JsonNode upload(DemoUser as, String path, String fileName, byte[] content)
            throws IOException, InterruptedException {
        return json(
                request(as, path)
                        .header("Content-Type", "application/octet-stream")
                        .header("X-File-Name", fileName)
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                        .build());
    }

    /**
     * @param key the same for the same thing at every load, so that it is made once
     */
    JsonNode post(DemoUser as, String path, @Nullable JsonNode body, @Nullable String key)
            throws IOException, InterruptedException {
        var request = request(as, path).header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        request.POST(
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return json(request.build());
    }

    /** Sends a command if the record offers it now; one that is behind it no longer does. */
    void act(DemoUser as, String record, String action, @Nullable JsonNode body)
            throws IOException, InterruptedException {
        if (offers(get(as, record), action)) {
            post(as, record + "/" + action, body, null);
        }
    }

    static boolean offers(JsonNode view, String action) {
        for (JsonNode offered : view.path("actions")) {
            if (offered.asString().equals(action)) {
                return true;
            }
        }
        return false;
    }

    /** A step that may have to wait for events between the services. */
    interface Step<T> {
        /** The result, or nothing when it is too early. */
        @Nullable T take() throws IOException, InterruptedException;
    }

    /** Repeats the step until it has a result. */
    <T> T await(String what, Step<T> step) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            String why;
            try {
                T result = step.take();
                if (result != null) {
                    return result;
                }
                why = "it did not come";
            } catch (Refused refused) {
                if (!refused.maySettle()) {
                    throw refused;
                }
                rolesMayHaveChanged();
                why = String.valueOf(refused.getMessage());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("%s: %s".formatted(what, why));
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    /** Visitors follow a short link; where it leads is not fetched. */
    void follow(String code, String userAgent, int times) throws IOException, InterruptedException {
        var visit =
                HttpRequest.newBuilder(URI.create(url + "/l/" + code))
                        .timeout(Duration.ofSeconds(30))
                        .header("User-Agent", userAgent)
                        .build();
        for (int i = 0; i < times; i++) {
            int status = http.send(visit, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 302) {
                throw new Refused(status, "/l/" + code + " leads nowhere");
            }
        }
    }

    /** Everybody's next call comes with the roles that they have then. */
    void rolesMayHaveChanged() {
        rolesChanged = Instant.now();
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private HttpRequest.Builder request(DemoUser as, String path)
            throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token(as))
                .header("Accept", "application/json");
    }

    private String token(DemoUser as) throws IOException, InterruptedException {
        Given last = given.get(as.username());
        Instant now = Instant.now();
        if (last == null) {
            last = new Given(keycloak.signIn(as), now);
        } else if (last.at().isBefore(rolesChanged) || last.at().plus(TOKEN_KEPT).isBefore(now)) {
            last = new Given(keycloak.renewed(last.tokens()), now);
        }
        given.put(as.username(), last);
        return last.tokens().access();
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new Refused(
                    answer.statusCode(),
                    "%s %s answered %d %s"
                            .formatted(
                                    request.method(),
                                    request.uri().getPath(),
                                    answer.statusCode(),
                                    answer.body()));
        }
        return answer.body().isBlank() ? JSON.missingNode() : JSON.readTree(answer.body());
    }
}
