package dev.embassy.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.embassy.acceptance.KitTale;
import dev.embassy.acceptance.Product;
import dev.embassy.acceptance.Scenes;
import dev.embassy.acceptance.browser.Visit.Screen;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Stories 4 and 8 on a phone: an organiser plans and announces a meetup, and reports another. */
class MeetupStoryTest {

    private static final Product PRODUCT = Product.running();

    @Test
    void anOrganiserPlansAndAnnouncesAMeetup() {
        PRODUCT.everybodyWasHereBefore();
        String title = Scenes.unique("Sixty letters of a talk title, no more and hardly any less");
        try (Visit ada = Visit.signedIn(PRODUCT, Screen.PHONE, "ada", "/meetups")) {
            ada.look("meetups");
            ada.open("/meetups/new");
            ada.field("Title").fill(title);
            ada.field("Starts").fill(LocalDate.now().plusDays(70) + "T18:30");
            ada.field("Ends").fill(LocalDate.now().plusDays(70) + "T21:00");
            ada.field("Venue").fill("Betahaus, Rudi-Dutschke-Straße 23");
            ada.field("City").fill("Berlin");
            choose(ada, "Country", "Germany");
            ada.field("How many people do you expect?").fill("18");
            ada.button("Add a talk").click();
            choose(ada, "Speaker", "Béla Kovács");
            ada.field("Title of the talk").fill("What we learnt");
            ada.look("plan-meetup");
            ada.button("Save the plan").click();
            ada.page().waitForURL(Pattern.compile(".*/meetups/[0-9a-f-]{36}$"));
            ada.heading(title).waitFor();
            ada.look("meetup-draft");
            ada.button("Announce it").click();
            ada.link("Public page").waitFor();
            ada.look("meetup-announced");
            ada.link("Public page").click();
            ada.page().waitForURL("**/calendar/*");
            ada.heading(title).waitFor();
            ada.look("public-meetup");
            assertThat(ada.findings()).isEmpty();
        }
    }

    @Test
    void anOrganiserReportsInAFewFields() {
        KitTale kit = new KitTale(PRODUCT);
        kit.tellUntil("the organiser reports");
        String meetup = kit.noted("meetup");
        try (Visit ada =
                Visit.signedIn(PRODUCT, Screen.PHONE, "ada", "/meetups/" + meetup + "/report")) {
            ada.heading("How did it go?").waitFor();
            ada.look("report-meetup");
            ada.field("How many people came?").fill("17");
            ada.field(Pattern.compile("^What we learnt")).fill("15");
            ada.field("Questions people asked").fill("Does it run on a phone?");
            ada.button("Send the report").click();
            ada.heading("Stamped").waitFor();
            ada.look("meetup-reported");
            assertThat(ada.findings()).isEmpty();
        }
        kit.tookPlace();
        try (Visit ada = Visit.signedIn(PRODUCT, Screen.PHONE, "ada", "/passport")) {
            ada.look("passport");
            ada.open("/meetups/" + meetup);
            ada.look("meetup-after-report");
            assertThat(ada.findings()).isEmpty();
        }
    }

    private static void choose(Visit visit, String label, String option) {
        visit.field(label).fill(option);
        visit.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }
}
