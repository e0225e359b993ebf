package dev.embassy.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the launcher asks of its own Keycloak as its administrator. */
final class KeycloakAdmin {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final String url;
    private final String adminPassword;

    KeycloakAdmin(HttpClient http, String url, String adminPassword) {
        this.http = http;
        this.url = url;
        this.adminPassword = adminPassword;
    }

    /** A token of one of the demo people, as a script of theirs would get it. */
    String tokenOf(DemoUser person) throws IOException, InterruptedException {
        return token("embassy", "embassy-scripts", person.username(), person.password());
    }

    /** Makes an imported realm follow a changed address of the portal or of the mail catcher. */
    void align(String publicUrl, int smtpPort) throws IOException, InterruptedException {
        String token = adminToken();
        JsonNode found = call("GET", "/clients?clientId=embassy-gateway", token, null);
        ObjectNode client = (ObjectNode) found.get(0);
        client.put("rootUrl", publicUrl);
        client.set("redirectUris", LocalRealm.redirectUris(publicUrl));
        call("PUT", "/clients/" + client.path("id").asString(), token, client);

        ObjectNode realm = JSON.createObjectNode();
        ObjectNode smtp = realm.putObject("smtpServer");
        smtp.put("host", "127.0.0.1");
        smtp.put("port", Integer.toString(smtpPort));
        smtp.put("from", "embassy@embassy.example");
        smtp.put("fromDisplayName", "Embassy");
        call("PUT", "", token, realm);
    }

    /** Makes sure that the person exists, and leaves one who exists alone. */
    void ensure(DemoUser person) throws IOException, InterruptedException {
        String token = adminToken();
        String query = "/users?exact=true&username=" + encode(person.username());
        if (!call("GET", query, token, null).isEmpty()) {
            return;
        }
        ObjectNode user = LocalRealm.user(person);
        user.remove("realmRoles");
        call("POST", "/users", token, user);
        String id = call("GET", query, token, null).get(0).path("id").asString();
        ArrayNode roles = JSON.createArrayNode();
        for (String role : person.roles()) {
            roles.add(call("GET", "/roles/" + role, token, null));
        }
        if (!roles.isEmpty()) {
            call("POST", "/users/" + id + "/role-mappings/realm", token, roles);
        }
    }

    private String adminToken() throws IOException, InterruptedException {
        return token("master", "admin-cli", "admin", adminPassword);
    }

    private String token(String realm, String client, String user, String password)
            throws IOException, InterruptedException {
        var form =
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", user,
                        "password", password,
                        "scope", "openid");
        String body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "%s/realms/%s/protocol/openid-connect/token"
                                                .formatted(url, realm)))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(
                    "Keycloak gave no token for %s: %s".formatted(user, answer.body()));
        }
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private JsonNode call(String method, String path, String token, @Nullable JsonNode body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url + "/admin/realms/embassy" + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(
                                                JSON.writeValueAsString(body)))
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    "Keycloak refused %s %s: %d %s"
                            .formatted(method, path, answer.statusCode(), answer.body()));
        }
        return answer.body().isBlank() ? JSON.missingNode() : JSON.readTree(answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
