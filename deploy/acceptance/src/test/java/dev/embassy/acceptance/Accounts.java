package dev.embassy.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Makes accounts at Keycloak that nobody used before. */
final class Accounts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloakUrl;

    Accounts(Product product) {
        keycloakUrl = product.keycloakUrl();
    }

    /** A person without any role; the password is the name and -demo. */
    void open(String username, String firstName, String lastName) {
        Map<String, Object> user =
                Map.of(
                        "username",
                        username,
                        "enabled",
                        true,
                        "email",
                        username + "@embassy.example",
                        "emailVerified",
                        true,
                        "firstName",
                        firstName,
                        "lastName",
                        lastName,
                        "credentials",
                        List.of(
                                Map.of(
                                        "type",
                                        "password",
                                        "value",
                                        username + "-demo",
                                        "temporary",
                                        false)));
        var request =
                HttpRequest.newBuilder(URI.create(keycloakUrl + "/admin/realms/embassy/users"))
                        .header("Authorization", "Bearer " + adminToken())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(user)))
                        .build();
        var answer = send(request);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("Keycloak opens no account: " + answer.body());
        }
    }

    private String adminToken() {
        String form =
                "grant_type=password&client_id=admin-cli&username=admin&password="
                        + URLEncoder.encode(
                                Product.KEYCLOAK_ADMIN_PASSWORD, StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        keycloakUrl
                                                + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        return JSON.readTree(send(request).body()).path("access_token").asString();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
