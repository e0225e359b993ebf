package dev.embassy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.gateway.rig.Browser;
import dev.embassy.gateway.rig.Rig;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiAccessTest {

    private final Rig rig = Rig.shared();
    private String sam = "";

    @BeforeEach
    void people() {
        sam = rig.keycloak.person("Sam Okafor", "staff");
    }

    private String bearer() {
        return "Bearer " + rig.keycloak.accessToken(sam);
    }

    @Test
    void letsAPersonCallAndNotAVisitor() {
        assertThat(rig.signedIn(sam).get("/api/applications").statusCode()).isEqualTo(200);

        var refused = rig.browser().get("/api/applications", "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(refused.headers().firstValue("Location")).isEmpty();
        assertThat(Browser.json(refused).get("code").asString()).isEqualTo("sign-in-needed");
    }

    @Test
    void letsAScriptChangeWithItsTokenAlone() {
        var answer =
                rig.browser().post("/api/applications/7/accept", "{}", "Authorization", bearer());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(rig.ambassador.lastAsked().header("Authorization")).startsWith("Bearer ");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void refusesTokensThatAreNotForUs() {
        var asked = rig.ambassador.timesAsked();
        for (var wrong :
                List.of(
                        rig.keycloak.accessToken(sam, Map.of("aud", List.of("account"))),
                        rig.keycloak.accessToken(sam, Map.of("iss", "https://elsewhere.example")),
                        rig.keycloak.accessToken(
                                sam, Map.of("exp", Date.from(Instant.now().minusSeconds(120)))),
                        rig.keycloak.forgedToken(sam),
                        "no.token.atall")) {
            var answer = rig.browser().get("/api/me", "Authorization", "Bearer " + wrong);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(Browser.json(answer).get("code").asString()).isEqualTo("token-refused");
        }
        assertThat(rig.ambassador.timesAsked()).isEqualTo(asked);
    }

    @Test
    void takesChangesFromThePortalAndNotFromForeignPages() {
        var browser = rig.signedIn(sam);

        assertThat(browser.postAsPortal("/api/applications", "{}").statusCode()).isEqualTo(200);
        assertThat(rig.ambassador.lastAsked().header("X-CSRF-Token")).isNull();

        var asked = rig.ambassador.timesAsked();
        for (var answer :
                List.of(
                        browser.post("/api/applications", "{}"),
                        browser.post("/api/applications", "{}", "X-CSRF-Token", "guessed"),
                        browser.post("/api/applications?_csrf=guessed", "{}"))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Browser.json(answer).get("code").asString()).isEqualTo("csrf-token-missing");
        }
        assertThat(rig.ambassador.timesAsked()).isEqualTo(asked);
    }

    @Test
    void doesNotTakeTheTokenOfAnotherSession() {
        var browser = rig.signedIn(sam);
        var foreign = rig.browser().session().get("csrf").get("token").asString();

        assertThat(browser.post("/api/applications", "{}", "X-CSRF-Token", foreign).statusCode())
                .isEqualTo(403);
    }

    @Test
    void opensThePublicPartToEverybodyWithoutTellingWhoAsks() {
        var browser = rig.signedIn(sam);

        for (var answer :
                List.of(
                        browser.get("/api/public/members", "Authorization", bearer()),
                        rig.browser().get("/api/public/members"),
                        rig.browser().get("/api/public/members", "Authorization", "Bearer old"))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(rig.ambassador.lastAsked().header("Authorization")).isNull();
            assertThat(rig.ambassador.lastAsked().header("Cookie")).isNull();
        }
    }

    @Test
    void letsAVisitorGiveAnAddressThroughAOneTimeLink() {
        assertThat(rig.browser().post("/api/public/addresses/abc", "{}").statusCode())
                .isEqualTo(200);
        assertThat(rig.materials.lastAsked().uri()).isEqualTo("/api/public/addresses/abc");
    }

    @Test
    void answersUnknownAddressesWithNotFoundForEverybody() {
        for (var answer :
                List.of(
                        rig.browser().get("/api/nonsense"),
                        rig.browser().get("/api/public/nonsense"),
                        rig.browser().get("/api/nonsense", "Authorization", bearer()),
                        rig.signedIn(sam).get("/api/meetupsandmore"))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
            assertThat(Browser.json(answer).get("code").asString()).isEqualTo("not-found");
        }
    }

    @Test
    void tellsTheServiceItsOwnWordsAboutTheCallerOnly() {
        var browser = rig.signedIn(sam);

        browser.get(
                "/api/meetups?after=a%2Bb%3D&limit=5",
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "for=6.6.6.6",
                "X-Real-IP",
                "6.6.6.6",
                "Authorization",
                "Basic c3B5OnNweQ==",
                "Idempotency-Key",
                "abc");

        var asked = rig.ambassador.lastAsked();
        assertThat(asked.uri()).isEqualTo("/api/meetups?after=a%2Bb%3D&limit=5");
        assertThat(asked.header("Cookie")).isNull();
        assertThat(asked.header("Authorization")).startsWith("Bearer ey");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("abc");
        assertThat(asked.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(asked.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(asked.header("X-Forwarded-Host")).startsWith("127.0.0.1:");
        assertThat(asked.header("X-Forwarded-Prefix")).isNull();
        assertThat(asked.header("Forwarded")).isNull();
        assertThat(asked.header("X-Real-IP")).isNull();
    }

    @Test
    void passesTheQueryOnAsItIs() {
        for (var query : List.of("a", "a=", "a=b%2Fc+d&a=e", "q=%C5%81")) {
            rig.browser().get("/api/public/members?" + query);
            assertThat(rig.ambassador.lastAsked().uri()).isEqualTo("/api/public/members?" + query);
        }
    }

    @Test
    void showsTheBrowserNothingOfTheService() {
        var answer = rig.signedIn(sam).get("/api/meetups");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("tracking"));
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void carriesATraceOn() {
        rig.browser()
                .get(
                        "/api/public/members",
                        "traceparent",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(rig.ambassador.lastAsked().headers().get("Traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void isReadyAndMeasuredWithoutSigningIn() {
        assertThat(rig.browser().get("/actuator/health/readiness").body()).contains("UP");
        assertThat(rig.browser().get("/actuator/prometheus").body()).contains("jvm_memory");
        assertThat(rig.browser().get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void hidesMeasurementsFromStrangers() {
        try (var closed = rig.another("embassy.relay.metrics-from=10.9.9.9")) {
            assertThat(closed.browser().get("/actuator/prometheus").statusCode()).isEqualTo(401);
            assertThat(closed.browser().get("/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
        }
    }
}
