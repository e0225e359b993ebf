package dev.embassy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.engines.TestEngines;
import dev.embassy.gateway.rig.Browser;
import dev.embassy.gateway.rig.Rig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeHealthTest {

    private final Rig rig = Rig.shared();
    private String ingrid = "";

    @BeforeEach
    void people() {
        ingrid = rig.keycloak.person("Ingrid Aasen", "admin", "staff");
    }

    @Test
    void showsAnAdministratorEveryPart() {
        try (var gateway =
                rig.another(
                        "embassy.health.brokers=" + TestEngines.kafkaBootstrapServers(),
                        "embassy.relay.services.materials.url=http://127.0.0.1:1")) {
            var browser = gateway.browser();
            browser.signIn(rig.keycloak, ingrid, null);

            var answer = browser.get("/api/operations/health");

            assertThat(answer.statusCode()).isEqualTo(200);
            var health = Browser.json(answer);
            assertThat(health.get("up").asBoolean()).isFalse();
            assertThat(health.get("items"))
                    .extracting(
                            part -> part.get("name").asString() + " " + part.get("up").asBoolean())
                    .containsExactlyInAnyOrder(
                            "ambassador true",
                            "materials false",
                            "recognition true",
                            "store true",
                            "broker true",
                            "keycloak true");
            assertThat(health.get("items"))
                    .allSatisfy(part ->
                            assertThat(part.get("up").asBoolean())
                                    .isEqualTo(part.get("reason").isNull()));
        }
    }

    @Test
    void doesNotTakeAnOpenPortForABroker() {
        var port = rig.materials.url().substring("http://".length());
        try (var gateway =
                rig.another("embassy.health.brokers=" + port, "embassy.health.patience=500ms")) {
            var token = "Bearer " + rig.keycloak.accessToken(ingrid);
            var health =
                    Browser.json(
                            gateway.browser()
                                    .get("/api/operations/health", "Authorization", token));

            assertThat(health.get("items"))
                    .filteredOn(part -> part.get("name").asString().equals("broker"))
                    .allMatch(part -> !part.get("up").asBoolean());
        }
    }

    @Test
    void showsNobodyElse() {
        var noor = rig.keycloak.person("Noor Haddad", "organiser");

        assertThat(rig.signedIn(noor).get("/api/operations/health").statusCode()).isEqualTo(403);
        assertThat(
                        rig.browser()
                                .get(
                                        "/api/operations/health",
                                        "Authorization",
                                        "Bearer " + rig.keycloak.accessToken(noor))
                                .statusCode())
                .isEqualTo(403);
        assertThat(rig.browser().get("/api/operations/health").statusCode()).isEqualTo(401);
    }
}
