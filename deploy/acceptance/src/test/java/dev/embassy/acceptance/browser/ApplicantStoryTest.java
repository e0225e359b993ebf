package dev.embassy.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.embassy.acceptance.Product;
import dev.embassy.acceptance.Scenes;
import dev.embassy.acceptance.browser.Visit.Screen;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Stories 2 and 3: somebody registers, confirms the address, applies, and is a member without
 * signing in again.
 */
class ApplicantStoryTest {

    private static final Product PRODUCT = Product.running();

    private final String username = "mira" + UUID.randomUUID().toString().substring(0, 5);

    @Test
    void registersAppliesAndBecomesAMember() {
        try (Visit applicant = Visit.by(PRODUCT, Screen.PHONE)) {
            register(applicant);
            applicant.open("/applications/mine");
            fill(applicant);
            applicant.look("application-form");

            // The session is lost; what was typed is not.
            applicant.page().context().clearCookies();
            applicant.open("/applications/mine");
            if (!applicant.page().url().startsWith(PRODUCT.url())) {
                applicant.answerSignIn(username, PASSWORD);
            }
            applicant.page().waitForURL("**/applications/mine");
            assertThat(applicant.field("What draws you to this").inputValue())
                    .contains("user group");

            applicant.button("Hand in the application").click();
            applicant.button(Pattern.compile("withdraw", Pattern.CASE_INSENSITIVE)).waitFor();
            applicant.look("application-submitted");

            accept();
            applicant.open("/home");
            applicant.link("My meetups").waitFor();
            applicant.look("home-of-a-new-member");
            assertThat(applicant.findings()).isEmpty();
        }
    }

    private static final Pattern LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");
    private static final String PASSWORD = "a long password of mine";

    private void register(Visit applicant) {
        applicant.open("/");
        applicant.link("Apply to join").click();
        applicant.heading("Create your account").waitFor();
        applicant.look("keycloak-register");
        fillIfThere(applicant, "Username", username);
        fillIfThere(applicant, "Email", username + "@embassy.example");
        fillIfThere(applicant, "First name", "Mira");
        fillIfThere(applicant, "Last name", "Llanfairpwllgwyngyll");
        applicant.button("Create account").click();
        applicant.heading("Confirm your address").waitFor();
        applicant.look("keycloak-confirm-address");
        applicant.page().navigate(confirmation());
        applicant.heading("Choose a password").waitFor();
        applicant.look("keycloak-choose-password");
        applicant.page().locator("#password-new").fill(PASSWORD);
        applicant.page().locator("#password-confirm").fill(PASSWORD);
        applicant.button("Submit").click();
        applicant.page().waitForURL(url -> url.startsWith(PRODUCT.url()));
        applicant.settle();
    }

    /** The link in the mail that Keycloak sent to the new address. */
    private String confirmation() {
        return Awaitility.await()
                .until(
                        () ->
                                PRODUCT.mails().to(username + "@embassy.example").stream()
                                        .map(mail -> LINK.matcher(mail.text()))
                                        .filter(Matcher::find)
                                        .map(Matcher::group)
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static void fillIfThere(Visit applicant, String label, String value) {
        var field =
                applicant.page().getByLabel(label, new Page.GetByLabelOptions().setExact(false));
        if (field.count() > 0) {
            field.first().fill(value);
        }
    }

    private static void fill(Visit applicant) {
        applicant
                .field("What draws you to this")
                .fill("I run the user group of my city and would like to do it with others.");
        applicant
                .field("What you already do for people around you")
                .fill("Two years of monthly meetups in the library.");
        applicant.button("Add a skill").click();
        applicant.field("Skill 1").fill("Java");
        choose(applicant, "Languages you speak", "English");
        applicant.page().keyboard().press("Escape");
        applicant.field("City").fill("Llanfairpwllgwyngyll");
        choose(applicant, "Country", "United Kingdom");
        applicant.field("I have read the code of conduct and agree to it").check();
        applicant.sees(Pattern.compile("kept|saved", Pattern.CASE_INSENSITIVE));
    }

    private static void choose(Visit applicant, String label, String option) {
        applicant.field(label).fill(option);
        applicant
                .page()
                .getByRole(
                        AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true))
                .first()
                .click();
    }

    private void accept() {
        JsonNode queue =
                PRODUCT.as("sam").get("/api/applications?q=Mira&limit=200").succeeded().json();
        String id = "";
        for (JsonNode application : queue.path("items")) {
            if (application.path("state").asString().equals("SUBMITTED")
                    && application.path("applicant").path("name").asString().startsWith("Mira")) {
                id = application.path("id").asString();
            }
        }
        new Scenes(PRODUCT).scored(id);
        PRODUCT.as("sam")
                .post("/api/applications/" + id + "/accept", Map.of("reason", "Glad to have you."))
                .succeeded();
    }
}
