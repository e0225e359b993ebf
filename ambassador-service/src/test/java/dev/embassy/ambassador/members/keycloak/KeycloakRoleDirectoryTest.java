package dev.embassy.ambassador.members.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.embassy.ambassador.members.MemberId;
import dev.embassy.ambassador.members.RoleDirectory;
import dev.embassy.ambassador.members.RoleDirectoryKit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The adapter against what Keycloak's admin interface answers. */
class KeycloakRoleDirectoryTest extends RoleDirectoryKit {

    private static final String ROLE =
            "{\"id\":\"role-1\",\"name\":\"ambassador\",\"composite\":false}";

    private final Set<String> holders = ConcurrentHashMap.newKeySet();
    private HttpServer server;
    private KeycloakRoleDirectory directory;

    @BeforeEach
    void startKeycloak() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        directory =
                new KeycloakRoleDirectory(
                        new KeycloakSettings(
                                "http://127.0.0.1:" + server.getAddress().getPort(),
                                "embassy",
                                "embassy-directory",
                                "secret",
                                "ambassador",
                                Duration.ofSeconds(5)));
    }

    @AfterEach
    void stopKeycloak() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (path.equals("/realms/embassy/protocol/openid-connect/token")) {
            var known =
                    body.contains("grant_type=client_credentials")
                            && body.contains("client_id=embassy-directory")
                            && body.contains("client_secret=secret");
            send(
                    exchange,
                    known ? 200 : 401,
                    known ? "{\"access_token\":\"t\",\"expires_in\":60}" : "{}");
        } else if (!"Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{}");
        } else if (path.equals("/admin/realms/embassy/roles/ambassador")) {
            send(exchange, 200, ROLE);
        } else if (!path.equals(
                "/admin/realms/embassy/users/" + MEMBER.value() + "/role-mappings/realm")) {
            send(exchange, 404, "{\"error\":\"User not found\"}");
        } else if (!body.contains("\"id\":\"role-1\"")
                || !body.contains("\"name\":\"ambassador\"")) {
            send(exchange, 400, "{}");
        } else {
            if (exchange.getRequestMethod().equals("POST")) {
                holders.add(MEMBER.value());
            } else {
                holders.remove(MEMBER.value());
            }
            send(exchange, 204, "");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    protected RoleDirectory directory() {
        return directory;
    }

    @Override
    protected boolean holds(MemberId member) {
        return holders.contains(member.value());
    }

    @Override
    protected void goAway() {
        server.stop(0);
    }
}
