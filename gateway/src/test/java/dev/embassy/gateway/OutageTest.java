package dev.embassy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.gateway.rig.Browser;
import dev.embassy.gateway.rig.Rig;
import org.junit.jupiter.api.Test;

class OutageTest {

    private static final String NOBODY_LISTENS = "http://127.0.0.1:1";

    private final Rig rig = Rig.shared();

    @Test
    void saysInWordsWhichPartIsDown() {
        try (var gateway = rig.another("embassy.relay.services.materials.url=" + NOBODY_LISTENS)) {
            var answer = gateway.browser().get("/api/public/materials");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            var problem = Browser.json(answer);
            assertThat(problem.get("code").asString()).isEqualTo("service-unreachable");
            assertThat(problem.get("detail").asString())
                    .startsWith("The part for materials, kits and shipments cannot be reached")
                    .doesNotContain("Exception", "127.0.0.1");
            assertThat(gateway.browser().get("/api/public/members").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void doesNotWaitForeverForAnAnswer() {
        try (var gateway = rig.another("embassy.relay.answer-timeout=300ms")) {
            var answer = gateway.browser().get("/api/public/members/never");

            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(Browser.json(answer).get("code").asString()).isEqualTo("service-slow");
        }
    }

    @Test
    void startsAndServesVisitorsWithoutKeycloak() {
        try (var gateway = rig.start(NOBODY_LISTENS)) {
            assertThat(gateway.browser().get("/").body()).contains("A portal");
            assertThat(gateway.browser().get("/api/public/members").statusCode()).isEqualTo(200);
            assertThat(gateway.browser().get("/api/session").statusCode()).isEqualTo(200);
            assertThat(gateway.browser().get("/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
            assertThat(gateway.browser().get("/login").statusCode()).isEqualTo(302);

            var script =
                    gateway.browser()
                            .get(
                                    "/api/me",
                                    "Authorization",
                                    "Bearer "
                                            + rig.keycloak.accessToken(rig.keycloak.person("Sam")));
            assertThat(script.statusCode()).isEqualTo(503);
            assertThat(Browser.json(script).get("code").asString())
                    .isEqualTo("sign-in-unreachable");
        }
    }
}
