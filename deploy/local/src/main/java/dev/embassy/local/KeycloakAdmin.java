package dev.embassy.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
    private static final String SCRIPTS = "embassy-scripts";

    private final HttpClient http;
    private final String url;
    private final String adminPassword;

    /**
     * What Keycloak gave somebody who signed in.
     *
     * @param access sent with each call
     * @param refresh gets the next pair without the password, whose hash costs Keycloak some 300 ms
     */
    record Tokens(String access, String refresh) {}

    KeycloakAdmin(HttpClient http, String url, String adminPassword) {
        this.http = http;
        this.url = url;
        this.adminPassword = adminPassword;
    }

    /** Signs one of the demo people in, as a script of theirs would. */
    Tokens signIn(DemoUser person) throws IOException, InterruptedException {
        return signIn("embassy", SCRIPTS, person.username(), person.password());
    }

    /** The next tokens of somebody signed in, with the roles that they have now. */
    Tokens renewed(Tokens tokens) throws IOException, InterruptedException {
        return tokens(
                "embassy",
                SCRIPTS,
                Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh()));
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

    /** Makes sure that the people exist, and leaves those who exist alone. */
    void ensure(List<DemoUser> people) throws IOException, InterruptedException {
        String token = adminToken();
        for (DemoUser person : people) {
            ensure(person, token);
        }
    }

    private void ensure(DemoUser person, String token) throws IOException, InterruptedException {
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
        return signIn("master", "admin-cli", "admin", adminPassword).access();
    }

    private Tokens signIn(String realm, String client, String user, String password)
            throws IOException, InterruptedException {
        return tokens(
                realm,
                client,
                Map.of(
                        "grant_type",
                        "password",
                        "username",
                        user,
                        "password",
                        password,
                        "scope",
                        "openid"));
    }

    private Tokens tokens(String realm, String client, Map<String, String> grant)
            throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(grant);
        form.put("client_id", client);
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
                    "Keycloak gave no token for %s: %s"
                            .formatted(grant.getOrDefault("username", client), answer.body()));
        }
        JsonNode given = JSON.readTree(answer.body());
        return new Tokens(
                given.path("access_token").asString(), given.path("refresh_token").asString());
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
