package dev.embassy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.embassy.gateway.rig.Browser;
import dev.embassy.gateway.rig.Rig;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenRefreshTest {

    private static final Duration INSIDE_THE_MARGIN = Duration.ofSeconds(40);
    private static final Duration OVER = Duration.ofSeconds(1);

    private final Rig rig = Rig.shared();
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private String bela = "";

    @BeforeEach
    void people() {
        bela = rig.keycloak.person("Béla Kovács", "ambassador");
    }

    @AfterEach
    void asUsual() {
        rig.keycloak.accessTokensLive(Duration.ofMinutes(5));
        rig.keycloak.answersAgain();
        rig.keycloak.holdRefreshes(null);
    }

    @Test
    void relaysATokenThatIsStillGood() {
        var browser = rig.signedIn(bela);
        var before = rig.keycloak.refreshes();

        browser.get("/api/me");
        browser.get("/api/me");

        assertThat(rig.keycloak.refreshes()).isEqualTo(before);
    }

    @Test
    void refreshesAheadOfTheEnd() {
        rig.keycloak.accessTokensLive(INSIDE_THE_MARGIN);
        var browser = rig.signedIn(bela);
        rig.keycloak.accessTokensLive(Duration.ofMinutes(5));
        var before = rig.keycloak.refreshes();

        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
        var first = rig.ambassador.lastAsked().header("Authorization");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);

        assertThat(rig.keycloak.refreshes()).isEqualTo(before + 1);
        assertThat(rig.ambassador.lastAsked().header("Authorization")).isEqualTo(first);
    }

    @Test
    void refreshesOnceForManyRequestsOfTwoInstances() {
        rig.keycloak.accessTokensLive(OVER);
        var browser = rig.signedIn(bela);
        rig.keycloak.accessTokensLive(Duration.ofMinutes(5));
        var before = rig.keycloak.refreshes();
        var hold = new CountDownLatch(1);
        rig.keycloak.holdRefreshes(hold);

        try (var second = rig.another()) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                var tab = new Browser(i % 2 == 0 ? rig.gateway().url() : second.url());
                tab.cookies().putAll(browser.cookies());
                answers.add(CompletableFuture.supplyAsync(() -> tab.get("/api/me"), threads));
            }
            await().until(() -> rig.keycloak.refreshes() > before);
            hold.countDown();

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        }
        assertThat(rig.keycloak.refreshes()).isEqualTo(before + 1);
    }

    @Test
    void takesUpARoleGrantedAMomentAgo() {
        var browser = rig.signedIn(bela);
        rig.keycloak.grant(bela, "ambassador", "organiser");
        assertThat(browser.session().get("roles").toString()).doesNotContain("organiser");

        var answer = browser.postAsPortal("/api/session/refresh", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Browser.json(answer).get("roles").toString()).contains("organiser");
        assertThat(browser.session().get("roles").toString()).contains("organiser");
    }

    @Test
    void doesNotRefreshForAVisitorOrAForeignPage() {
        assertThat(rig.browser().post("/api/session/refresh", "").statusCode()).isEqualTo(401);
        assertThat(rig.signedIn(bela).post("/api/session/refresh", "").statusCode()).isEqualTo(403);
    }

    @Test
    void signsOutWhoseSignInKeycloakHasEnded() {
        rig.keycloak.accessTokensLive(OVER);
        var browser = rig.signedIn(bela);
        rig.keycloak.endsAllSignIns();

        var answer = browser.get("/api/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Browser.json(answer).get("code").asString()).isEqualTo("sign-in-needed");
        assertThat(browser.session().get("signedIn").asBoolean()).isFalse();
    }

    @Test
    void servesWithTheTokenInHandWhileKeycloakIsDown() {
        rig.keycloak.accessTokensLive(INSIDE_THE_MARGIN);
        var browser = rig.signedIn(bela);
        rig.keycloak.stopsAnswering();

        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void saysSoWhenTheTokenIsOverAndKeycloakIsDown() {
        rig.keycloak.accessTokensLive(OVER);
        var browser = rig.signedIn(bela);
        rig.keycloak.stopsAnswering();
        var asked = rig.ambassador.timesAsked();

        var answer = browser.get("/api/me");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Browser.json(answer).get("code").asString()).isEqualTo("sign-in-unreachable");
        assertThat(rig.ambassador.timesAsked()).isEqualTo(asked);
        assertThat(browser.session().get("signedIn").asBoolean()).isTrue();
    }
}
