package dev.embassy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LocalRealmTest {

    private String shared = "";

    @BeforeEach
    void readTheSharedRealm() throws IOException {
        shared = Files.readString(Path.of("..", "keycloak", "embassy-realm.json"));
    }

    @Test
    void addsThePeopleWithTheirRoles() {
        JsonNode ada = find(local().path("users"), "username", "ada");

        assertThat(ada.path("realmRoles").toString()).contains("ambassador", "organiser");
        assertThat(ada.path("credentials").get(0).path("value").asString()).isEqualTo("ada-demo");
    }

    @Test
    void letsScriptsSignInByPasswordOnlyLocally() {
        JsonNode scripts = find(local().path("clients"), "clientId", "embassy-scripts");
        JsonNode sharedScripts = find(read(shared).path("clients"), "clientId", "embassy-scripts");

        assertThat(scripts.path("directAccessGrantsEnabled").asBoolean()).isTrue();
        assertThat(sharedScripts.path("directAccessGrantsEnabled").asBoolean()).isFalse();
    }

    @Test
    void keepsDemoPasswordsOutOfTheSharedRealm() {
        assertThat(shared).doesNotContain("-demo").doesNotContain("credentials");
    }

    @Test
    void fillsInAddressesAndSecrets() {
        JsonNode gateway = find(local().path("clients"), "clientId", "embassy-gateway");

        assertThat(gateway.path("secret").asString()).isEqualTo("of the gateway");
        assertThat(gateway.path("redirectUris").toString())
                .contains("http://localhost:8090/*", "http://127.0.0.1:8090/*");
    }

    @Test
    void logsInToNoMailServerUnlessItIsTold() {
        JsonNode mail = local().path("smtpServer");

        assertThat(mail.path("host").asString()).isEqualTo("127.0.0.1");
        assertThat(mail.path("auth").asString()).isEqualTo("false");
        assertThat(mail.path("user").asString()).isEmpty();
        assertThat(mail.path("starttls").asString()).isEqualTo("false");
    }

    @Test
    void wantsToBeToldWhatHasNoDefault() {
        assertThatThrownBy(() -> LocalRealm.of(shared, Map.of(), List.of()))
                .hasMessageContaining("EMBASSY_SMTP_HOST");
    }

    private JsonNode local() {
        return read(
                LocalRealm.of(
                        shared,
                        Map.of(
                                "EMBASSY_PUBLIC_URL", "http://localhost:8090",
                                "EMBASSY_GATEWAY_CLIENT_SECRET", "of the gateway",
                                "EMBASSY_DIRECTORY_CLIENT_SECRET", "of the directory",
                                "EMBASSY_SMTP_HOST", "127.0.0.1",
                                "EMBASSY_SMTP_PORT", "2525",
                                "EMBASSY_MAIL_FROM", "embassy@embassy.example"),
                        DemoUser.all()));
    }

    private static JsonNode read(String json) {
        return JsonMapper.builder().build().readTree(json);
    }

    private static JsonNode find(JsonNode all, String field, String value) {
        for (JsonNode one : all) {
            if (one.path(field).asString("").equals(value)) {
                return one;
            }
        }
        throw new AssertionError("No " + value);
    }
}
