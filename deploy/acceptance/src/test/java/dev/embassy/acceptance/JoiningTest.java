package dev.embassy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody applies and becomes a member, also on a bad day. */
class JoiningTest {

    private final Product product = Product.running();
    private final String newcomer = "new" + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void anApplicantBecomesAMember() {
        apply();
        String application = screened();
        accept(application);
        joined();
    }

    @Test
    void anApplicantBecomesAMemberThoughKeycloakIsDownAtThatMoment() {
        apply();
        String application = screened();
        product.signIn("sam", newcomer);

        product.kill(Part.KEYCLOAK);
        accept(application);
        Tale.eventually(
                "the membership, without Keycloak",
                () ->
                        assertThat(
                                        product.as(newcomer)
                                                .get("/api/me")
                                                .succeeded()
                                                .json()
                                                .path("membership")
                                                .path("state")
                                                .asString(""))
                                .isNotEmpty());
        product.start(Part.KEYCLOAK);
        product.awaitReady(Part.KEYCLOAK);

        joined();
    }

    @Test
    void anApplicantBecomesAMemberThoughTheServiceIsKilledAtThatMoment() {
        apply();
        String application = screened();
        accept(application);
        product.killAndRestart(Part.AMBASSADOR);
        joined();
    }

    private void apply() {
        new Accounts(product).open(newcomer, "Newcomer", newcomer);
        product.as(newcomer).get("/api/me").succeeded();
        String version =
                product.as(newcomer)
                        .get("/api/applications/mine")
                        .succeeded()
                        .text("codeOfConductVersion");
        product.as(newcomer)
                .put(
                        "/api/applications/mine",
                        Map.of(
                                "motivation",
                                "I run the user group of my city and would like to do more of"
                                        + " it, together with others.",
                                "communityWork",
                                "Two years of monthly meetups.",
                                "links",
                                List.of("https://example.org/group"),
                                "skills",
                                List.of(Map.of("name", "Java", "level", "EXPERT")),
                                "languages",
                                List.of("en", "de"),
                                "city",
                                "Berlin",
                                "country",
                                "DE",
                                "topics",
                                List.of("testing"),
                                "listed",
                                true,
                                "codeOfConductVersion",
                                version))
                .succeeded();
        product.as(newcomer).post("/api/applications/mine/submit", null).succeeded();
    }

    private String screened() {
        String id =
                product.as(newcomer)
                        .get("/api/applications/mine")
                        .succeeded()
                        .json()
                        .path("application")
                        .path("id")
                        .asString();
        new Scenes(product).scored(id);
        return id;
    }

    private void accept(String application) {
        product.as("sam")
                .post(
                        "/api/applications/" + application + "/accept",
                        Map.of("reason", "Glad to have you."))
                .succeeded();
    }

    private void joined() {
        Tale.eventually(
                "the role in Keycloak",
                () -> assertThat(product.rolesAfterSignIn(newcomer)).contains("ambassador"));
        Tale.eventually(
                "one welcome by mail",
                () ->
                        assertThat(
                                        product.mails().to(newcomer + "@embassy.example").stream()
                                                .filter(mail ->
                                                        mail.subject()
                                                                .equals(
                                                                        "Welcome to the programme!"))
                                                .map(Mailbox.Mail::id)
                                                .distinct())
                                .hasSize(1));
        Tale.eventually(
                "the directory",
                () ->
                        assertThat(
                                        product.visitor()
                                                .get("/api/public/members?limit=200")
                                                .succeeded()
                                                .body())
                                .contains(newcomer));
    }
}
