package dev.embassy.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.embassy.acceptance.Mailbox;
import dev.embassy.acceptance.Product;
import dev.embassy.acceptance.Programme;
import dev.embassy.acceptance.Scenes;
import dev.embassy.acceptance.browser.Visit.Screen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Stories 4, 5 and 10: an organiser requests a kit, staff decides with the keyboard alone, and the
 * record, the bell and the mail say the same of it.
 */
class KitStoryTest {

    private static final Product PRODUCT = Product.running();
    private static final String REMARK = "Enjoy the evening";

    private final String title = Scenes.unique("An evening about tests");

    @BeforeAll
    static void kitsAreOnOffer() {
        Programme.load(PRODUCT);
    }

    @Test
    void aKitIsRequestedOnAPhoneAndApprovedByKeyboard() {
        String request = requested();
        approved();
        heardInTheSameWords(request);
    }

    /** Returns the path of the request. */
    private String requested() {
        String meetup = new Scenes(PRODUCT).announcedMeetup("noor", title);
        try (Visit noor =
                Visit.signedIn(
                        PRODUCT, Screen.PHONE, "noor", "/meetups/" + meetup + "/request-kit")) {
            noor.heading("Request a kit").waitFor();
            noor.sees(Pattern.compile("Order by"));
            noor.page().getByText(Pattern.compile("Every rule is met")).click();
            noor.sees("18 people expected, in person.");
            noor.choice(Pattern.compile("^Small evening")).check();
            noor.look("request-kit");
            // Shirts come in sizes; nobody has to count who wears which.
            noor.button("Spread over all sizes").click();
            noor.gone("Spread over all sizes");
            noor.button("Request the kit").click();
            noor.page().waitForURL(Pattern.compile(".*/kit-requests/[0-9a-f-]{36}$"));
            noor.heading("Kit for " + title).waitFor();
            noor.look("kit-request");
            assertThat(noor.findings()).isEmpty();
            return noor.page().url().substring(PRODUCT.url().length());
        }
    }

    private void approved() {
        String found = "?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8);
        try (Visit sam =
                Visit.signedIn(PRODUCT, Screen.DESK, "sam", "/queue/kit-requests" + found)) {
            var keys = sam.page().keyboard();
            sam.button(title).waitFor();
            sam.look("kit-queue");
            keys.press("j");
            keys.press("Enter");
            sam.page().waitForURL(Pattern.compile(".*/queue/kit-requests/[0-9a-f-]{36}.*"));
            sam.heading("Kit for " + title).waitFor();
            sam.look("kit-queue-open");
            keys.press("a");
            sam.sees("Everything asked for is reserved");
            keys.press("Shift+Tab");
            keys.type(REMARK);
            keys.press("Enter");
            sam.page().waitForURL(url -> !url.matches(".*/kit-requests/[0-9a-f-]{36}.*"));
            sam.open("/queue/kit-requests" + found + "&state=APPROVED");
            sam.button(title).waitFor();
            assertThat(sam.findings()).isEmpty();
        }
    }

    private void heardInTheSameWords(String request) {
        Mailbox.Mail mail = mailOfTheApproval();
        assertThat(mail.text()).contains(REMARK).contains(PRODUCT.url() + request);
        try (Visit noor = Visit.signedIn(PRODUCT, Screen.PHONE, "noor", "/kit-requests")) {
            noor.sees(title);
            noor.look("my-kits");
            noor.button(Pattern.compile("^Notifications")).click();
            Locator entry =
                    noor.page()
                            .getByRole(
                                    AriaRole.LINK,
                                    new Page.GetByRoleOptions().setName(mail.subject()));
            entry.waitFor();
            for (String sentence : entry.innerText().split("\n")) {
                if (sentence.contains(".")) {
                    assertThat(mail.text()).containsIgnoringWhitespaces(sentence);
                }
            }
            assertThat(entry.innerText()).contains(REMARK);
            noor.look("bell-of-a-kit");
            entry.click();
            noor.page().waitForURL("**" + request);
            Locator newest =
                    noor.page()
                            .getByRole(
                                    AriaRole.LIST, new Page.GetByRoleOptions().setName("Timeline"))
                            .getByRole(AriaRole.LISTITEM)
                            .first();
            newest.waitFor();
            assertThat(newest.innerText())
                    .contains("Approved")
                    .contains("Sam Okafor")
                    .contains(REMARK);
            assertThat(noor.findings()).isEmpty();
        }
    }

    private Mailbox.Mail mailOfTheApproval() {
        String subject = "Your kit for “" + title + "” is approved";
        Awaitility.await("the mail of the approval").until(() -> !mails(subject).isEmpty());
        assertThat(mails(subject)).hasSize(1);
        return mails(subject).getFirst();
    }

    private static List<Mailbox.Mail> mails(String subject) {
        return PRODUCT.mails().to("noor@embassy.example").stream()
                .filter(mail -> mail.subject().equals(subject))
                .toList();
    }
}
