package dev.embassy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.gateway.rig.Browser;
import dev.embassy.gateway.rig.Rig;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final Rig rig = Rig.shared();

    @Test
    void boundsEachPersonForThemselves() {
        var finn = "Bearer " + rig.keycloak.accessToken(rig.keycloak.person("Finn", "fulfilment"));
        var ravi = "Bearer " + rig.keycloak.accessToken(rig.keycloak.person("Ravi", "advocate"));
        try (var gateway =
                rig.another("embassy.limits.person.calls=3", "embassy.limits.person.per=1h")) {
            for (int i = 0; i < 3; i++) {
                assertThat(gateway.browser().get("/api/stock", "Authorization", finn).statusCode())
                        .isEqualTo(200);
            }
            var refused = gateway.browser().get("/api/kits", "Authorization", finn);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isPositive();
            assertThat(Browser.json(refused).get("code").asString()).isEqualTo("too-many-requests");
            assertThat(gateway.browser().get("/api/stock", "Authorization", ravi).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void boundsAnAddressButNotItsFiles() {
        try (var gateway =
                rig.another("embassy.limits.address.calls=2", "embassy.limits.address.per=1h")) {
            assertThat(gateway.browser().get("/api/public/members").statusCode()).isEqualTo(200);
            assertThat(gateway.browser().get("/l/abc").statusCode()).isEqualTo(200);
            assertThat(gateway.browser().get("/api/public/members").statusCode()).isEqualTo(429);
            assertThat(gateway.browser().get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void boundsSignInsOfAnAddressAndBelievesNoHeaderAboutIt() {
        try (var gateway =
                rig.another("embassy.limits.sign-in.calls=1", "embassy.limits.sign-in.per=1h")) {
            assertThat(gateway.browser().get("/login").statusCode()).isEqualTo(302);
            assertThat(gateway.browser().get("/login", "X-Forwarded-For", "6.6.6.6").statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void refusesHeadersBeyondTheirBound() {
        var usual = rig.browser().get("/api/public/members", "X-Note", "n".repeat(8_000));
        var large = rig.browser().get("/api/public/members", "X-Note", "n".repeat(40_000));

        assertThat(usual.statusCode()).isEqualTo(200);
        assertThat(large.statusCode()).isBetween(400, 431);
    }
}
