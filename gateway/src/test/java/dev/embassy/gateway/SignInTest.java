package dev.embassy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.gateway.rig.Browser;
import dev.embassy.gateway.rig.FakeKeycloak;
import dev.embassy.gateway.rig.Rig;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final Rig rig = Rig.shared();
    private String ada = "";

    @BeforeEach
    void people() {
        ada = rig.keycloak.person("Ada Mensah", "ambassador", "organiser");
    }

    @Test
    void startsWithProofKeyAndLeadsBackToTheWantedPage() {
        var browser = rig.browser();

        var start = browser.get("/login?returnTo=%2Fkit-requests%3Fstate%3DOPEN");

        assertThat(start.statusCode()).isEqualTo(302);
        var keycloak = Browser.locationOf(start);
        assertThat(keycloak.toString())
                .startsWith(rig.keycloak.issuer() + "/protocol/openid-connect/auth");
        var asked = FakeKeycloak.parameters(keycloak.getRawQuery());
        assertThat(asked)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", "embassy-gateway")
                .containsEntry("redirect_uri", "http://127.0.0.1:8080/login/oauth2/code/keycloak")
                .containsKeys("state", "nonce", "code_challenge")
                .doesNotContainKey("prompt");

        var back = rig.keycloak.signIn(keycloak, ada);
        var end = browser.get(back.getRawPath() + "?" + back.getRawQuery());

        assertThat(end.statusCode()).isEqualTo(302);
        assertThat(end.headers().firstValue("Location")).contains("/kit-requests?state=OPEN");
        assertThat(end.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("__Host-embassy-session="))
                .singleElement()
                .asString()
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(browser.session().get("name").asString()).isEqualTo("Ada Mensah");
    }

    @Test
    void tellsAVisitorThatNobodyIsSignedInWithoutMakingASession() {
        var browser = rig.browser();

        var answer = browser.get("/api/session");

        assertThat(answer.statusCode()).isEqualTo(200);
        var session = Browser.json(answer);
        assertThat(session.get("signedIn").asBoolean()).isFalse();
        assertThat(session.get("roles").isEmpty()).isTrue();
        assertThat(session.get("csrf").get("header").asString()).isEqualTo("X-CSRF-Token");
        assertThat(browser.cookies()).doesNotContainKey("__Host-embassy-session");
    }

    @Test
    void tellsWhoIsSignedInWithRolesOfTheProgrammeOnly() {
        var session = rig.signedIn(ada).session();

        assertThat(session.get("signedIn").asBoolean()).isTrue();
        assertThat(session.get("id").asString()).isEqualTo(ada);
        assertThat(session.get("email").asString()).isEqualTo("Ada.Mensah@example.org");
        assertThat(session.get("roles").toString()).isEqualTo("[\"ambassador\",\"organiser\"]");
    }

    @Test
    void neverShowsATokenToTheBrowser() {
        var browser = rig.signedIn(ada);
        browser.get("/api/me");
        var relayed = rig.ambassador.lastAsked().token();

        assertThat(relayed).startsWith("ey");
        assertThat(browser.get("/api/session").body()).doesNotContain(relayed);
        assertThat(browser.cookies().toString()).doesNotContain(relayed);
    }

    @Test
    void refusesACallbackThatThisBrowserDidNotStart() {
        var victim = rig.browser();
        var attacker = rig.browser();
        var back = rig.keycloak.signIn(Browser.locationOf(attacker.get("/login")), ada);

        var end = victim.get(back.getRawPath() + "?" + back.getRawQuery());

        assertThat(end.headers().firstValue("Location")).contains("/?sign-in=failed");
        assertThat(victim.session().get("signedIn").asBoolean()).isFalse();
    }

    @Test
    void refusesACallbackWithAnotherState() {
        var browser = rig.browser();
        var back = rig.keycloak.signIn(Browser.locationOf(browser.get("/login")), ada);

        var end =
                browser.get(
                        back.getRawPath() + "?" + back.getRawQuery().replace("state=", "state=x"));

        assertThat(end.headers().firstValue("Location")).contains("/?sign-in=failed");
        assertThat(browser.session().get("signedIn").asBoolean()).isFalse();
    }

    @Test
    void letsTwoTabsSignInAtOnce() {
        Browser browser;
        URI first;
        URI second;
        do {
            // Until the two are kept in different slots; of two in the same one the last wins.
            browser = rig.browser();
            first = Browser.locationOf(browser.get("/login?returnTo=/one"));
            second = Browser.locationOf(browser.get("/login?returnTo=/two"));
        } while (browser.cookies().size() < 2);

        for (var tab : Map.of(first, "/one", second, "/two").entrySet()) {
            var back = rig.keycloak.signIn(tab.getKey(), ada);
            var end = browser.get(back.getRawPath() + "?" + back.getRawQuery());
            assertThat(end.headers().firstValue("Location")).contains(tab.getValue());
        }
    }

    @Test
    void neverReturnsToAForeignPlace() {
        var browser = rig.browser();

        var end = browser.signIn(rig.keycloak, ada, "//evil.example");

        assertThat(end.headers().firstValue("Location")).contains("/");
    }

    @Test
    void sendsNewPeopleToRegistration() {
        var start = rig.browser().get("/register?returnTo=/apply");

        assertThat(FakeKeycloak.parameters(Browser.locationOf(start).getRawQuery()))
                .containsEntry("prompt", "create");
    }

    @Test
    void startsAtThePublicAddress() {
        var port = rig.gateway().url().substring(rig.gateway().url().lastIndexOf(':'));

        var start = rig.browser().get("http://localhost" + port + "/login?returnTo=%2Fapply");

        assertThat(start.headers().firstValue("Location"))
                .contains("http://127.0.0.1:8080/login?returnTo=%2Fapply");
    }

    @Test
    void comesHomeWhenThePersonCancels() {
        var browser = rig.browser();
        var keycloak = Browser.locationOf(browser.get("/login"));
        var state = FakeKeycloak.parameters(keycloak.getRawQuery()).getOrDefault("state", "");

        var end =
                browser.get(
                        "/login/oauth2/code/keycloak?error=access_denied&state="
                                + state.replace("=", "%3D"));

        assertThat(end.headers().firstValue("Location")).contains("/?sign-in=cancelled");
    }

    @Test
    void signsOutHereAndAtKeycloak() {
        var browser = rig.signedIn(ada);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
        var cookies = new java.util.HashMap<>(browser.cookies());

        var answer = browser.postAsPortal("/logout", "{}", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        var location = URI.create(Browser.json(answer).get("location").asString());
        assertThat(location.toString())
                .startsWith(rig.keycloak.issuer() + "/protocol/openid-connect/logout");
        assertThat(FakeKeycloak.parameters(location.getRawQuery()))
                .containsEntry("client_id", "embassy-gateway")
                .containsEntry("post_logout_redirect_uri", "http://127.0.0.1:8080/")
                .containsKey("id_token_hint");
        browser.cookies().putAll(cookies);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(browser.session().get("signedIn").asBoolean()).isFalse();
    }

    @Test
    void signsOutByAFormAsWell() {
        var browser = rig.signedIn(ada);
        var token = browser.session().get("csrf").get("token").asString();

        var answer =
                browser.send(
                        "POST",
                        "/logout",
                        BodyPublishers.ofString("_csrf=" + token),
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(rig.keycloak.issuer());
    }

    @Test
    void doesNotSignOutForAForeignPage() {
        var browser = rig.signedIn(ada);

        assertThat(browser.post("/logout", "{}").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
    }
}
