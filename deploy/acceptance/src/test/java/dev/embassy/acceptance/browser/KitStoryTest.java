package dev.embassy.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.acceptance.Product;
import dev.embassy.acceptance.Programme;
import dev.embassy.acceptance.browser.Visit.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stories 4 and 5: an organiser requests a kit, staff decides with the keyboard alone. */
class KitStoryTest {

    private static final Product PRODUCT = Product.running();

    @BeforeAll
    static void kitsAreOnOffer() {
        Programme.load(PRODUCT);
    }

    @Test
    void anOrganiserSeesTheRulesAndRequestsAKitOnAPhone() {
        String title = Scenes.unique("An evening about tests");
        String meetup = new Scenes(PRODUCT).announcedMeetup(title);
        try (Visit ada =
                Visit.signedIn(
                        PRODUCT, Screen.PHONE, "ada", "/meetups/" + meetup + "/request-kit")) {
            ada.heading("Request a kit").waitFor();
            ada.sees(Pattern.compile("Order by"));
            ada.page().getByText(Pattern.compile("Every rule is met")).click();
            ada.sees("18 people expected, in person.");
            ada.look("request-kit");
            // Shirts come in sizes; nobody has to count who wears which.
            while (ada.button("Spread over all sizes").count() > 0) {
                ada.button("Spread over all sizes").click();
            }
            ada.button("Request the kit").click();
            ada.page().waitForURL(Pattern.compile(".*/kit-requests/[0-9a-f-]{36}$"));
            ada.heading("Kit for " + title).waitFor();
            ada.look("kit-request");
            assertThat(ada.findings()).isEmpty();
        }
        try (Visit sam = Visit.signedIn(PRODUCT, Screen.DESK, "sam", "/queue/kit-requests")) {
            var keys = sam.page().keyboard();
            sam.button(title).waitFor();
            sam.look("kit-queue");
            keys.press("j");
            keys.press("Enter");
            sam.page().waitForURL(Pattern.compile(".*/queue/kit-requests/[0-9a-f-]{36}.*"));
            for (int i = 0; i < 50 && sam.heading(title).count() == 0; i++) {
                keys.press("j");
                sam.settle();
            }
            sam.heading(title).waitFor();
            sam.look("kit-queue-open");
            keys.press("a");
            sam.button("Approve").waitFor();
            keys.press("Enter");
            sam.open("/queue/kit-requests?state=APPROVED");
            sam.button(title).waitFor();
            assertThat(sam.findings()).isEmpty();
        }
        try (Visit ada = Visit.signedIn(PRODUCT, Screen.PHONE, "ada", "/kit-requests")) {
            ada.sees(title);
            ada.look("my-kits");
            assertThat(ada.findings()).isEmpty();
        }
    }
}
