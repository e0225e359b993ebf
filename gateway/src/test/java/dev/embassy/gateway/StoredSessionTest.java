package dev.embassy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.embassy.gateway.rig.Rig;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class StoredSessionTest {

    private final Rig rig = Rig.shared();
    private String yuki = "";

    @BeforeEach
    void people() {
        yuki = rig.keycloak.person("結城 ゆき", "ambassador");
    }

    @Test
    void servesASessionThatAnotherInstanceBegan() {
        var browser = rig.signedIn(yuki);

        try (var second = rig.another()) {
            browser.moveTo(second.url());
            assertThat(browser.session().get("name").asString()).isEqualTo("結城 ゆき");
            assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
            assertThat(browser.postAsPortal("/api/meetups", "{}").statusCode()).isEqualTo(200);

            browser.postAsPortal("/logout", "{}", "Accept", "application/json");
        }
        browser.moveTo(rig.gateway().url());
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void finishesASignInThatAnotherInstanceBegan() {
        var browser = rig.browser();
        var start = browser.get("/login");

        try (var second = rig.another()) {
            browser.moveTo(second.url());
            var back = rig.keycloak.signIn(dev.embassy.gateway.rig.Browser.locationOf(start), yuki);
            browser.get(back.getRawPath() + "?" + back.getRawQuery());
            assertThat(browser.session().get("signedIn").asBoolean()).isTrue();
        }
    }

    @Test
    void opensNothingUnderAnotherKey() {
        var browser = rig.signedIn(yuki);
        var otherKey =
                Base64.getEncoder()
                        .encodeToString(
                                "another key of thirty-two bytes!"
                                        .getBytes(StandardCharsets.US_ASCII));

        try (var stranger = rig.another("embassy.secret.field-key=" + otherKey)) {
            browser.moveTo(stranger.url());
            assertThat(browser.session().get("signedIn").asBoolean()).isFalse();
            assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void storesNeitherTokensNorNamesReadably() {
        var browser = rig.signedIn(yuki);
        browser.get("/api/me");
        var token = rig.ambassador.lastAsked().token();
        var payload = token.split("\\.")[1];
        // As every token begins; fewer letters of it also stand in an identifier now and then.
        var beginning = token.substring(0, 10);

        for (var collection : new String[] {"sessions", "sign_ins"}) {
            var stored = rig.gateway().mongo().findAll(Document.class, collection);
            assertThat(stored).isNotEmpty();
            for (var document : stored) {
                for (var value : document.values()) {
                    var text =
                            value instanceof Binary bytes
                                    ? new String(bytes.getData(), StandardCharsets.ISO_8859_1)
                                    : value instanceof byte[] raw
                                            ? new String(raw, StandardCharsets.ISO_8859_1)
                                            : String.valueOf(value);
                    assertThat(text)
                            .doesNotContain(
                                    payload, "refresh-", beginning, "OAuth2AuthenticationToken");
                }
            }
        }
    }

    @Test
    void refusesAndSweepsWhatHasExpiredWhereTheStoreDoesNot() {
        try (var quick = rig.another("embassy.session.sweep-every=200ms")) {
            var browser = quick.browser();
            browser.signIn(rig.keycloak, yuki, null);
            assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
            var id =
                    new String(
                            Base64.getDecoder()
                                    .decode(browser.cookies().get("__Host-embassy-session")),
                            StandardCharsets.UTF_8);
            var byId =
                    Query.query(
                            org.springframework.data.mongodb.core.query.Criteria.where("_id")
                                    .is(id));

            var past = Date.from(Instant.now().minusSeconds(1));
            rig.gateway().mongo().updateMulti(byId, Update.update("expireAt", past), "sessions");

            assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
            await().untilAsserted(
                            () -> assertThat(quick.mongo().exists(byId, "sessions")).isFalse());
        }
    }

    @Test
    void isNotBroughtBackByARequestThatEndsAfterSigningOut() throws Exception {
        var browser = rig.signedIn(yuki);
        var sessions = rig.gateway().mongo().getCollection("sessions").countDocuments();
        var late =
                browser.stream(
                        "GET",
                        "/api/meetups/events",
                        java.net.http.HttpRequest.BodyPublishers.noBody());
        late.body().read();

        var cookies = new java.util.HashMap<>(browser.cookies());
        browser.postAsPortal("/logout", "{}", "Accept", "application/json");
        rig.ambassador.sendNextEvent();
        late.body().readAllBytes();

        browser.cookies().putAll(cookies);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(rig.gateway().mongo().getCollection("sessions").countDocuments())
                .isEqualTo(sessions - 1);
    }
}
