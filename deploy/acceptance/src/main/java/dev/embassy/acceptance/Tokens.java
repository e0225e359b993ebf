package dev.embassy.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of demo people, got as a script would, and kept while they live. */
final class Tokens {

    private record Token(String value, Instant until) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String keycloakUrl;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Tokens(HttpClient http, String keycloakUrl) {
        this.http = http;
        this.keycloakUrl = keycloakUrl;
    }

    String of(String username) {
        return tokens.compute(
                        username,
                        (name, known) ->
                                known != null && known.until().isAfter(Instant.now().plus(MARGIN))
                                        ? known
                                        : fetch(name))
                .value();
    }

    /** The next token is a new one, with the roles of now. */
    void forget(String username) {
        tokens.remove(username);
    }

    JsonNode claims(String username) {
        String payload = of(username).split("\\.", -1)[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(payload));
    }

    Set<String> roles(String username) {
        Set<String> roles = new HashSet<>();
        claims(username)
                .path("realm_access")
                .path("roles")
                .forEach(role -> roles.add(role.asString()));
        return roles;
    }

    private Token fetch(String username) {
        String form =
                Map.of(
                                "grant_type", "password",
                                "client_id", "embassy-scripts",
                                "username", username,
                                "password", username + "-demo",
                                "scope", "openid")
                        .entrySet()
                        .stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        keycloakUrl
                                                + "/realms/embassy/protocol/openid-connect/token"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "Keycloak gave no token for %s: %s".formatted(username, answer.body()));
            }
            JsonNode json = JSON.readTree(answer.body());
            return new Token(
                    json.path("access_token").asString(),
                    Instant.now().plusSeconds(json.path("expires_in").asLong()));
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
