package dev.embassy.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.acceptance.KitTale;
import dev.embassy.acceptance.Product;
import dev.embassy.acceptance.RewardTale;
import dev.embassy.acceptance.browser.Visit.Screen;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Stories 8 and 9: contributions are confirmed and validated, rewards approved and retried. */
class ThanksStoryTest {

    private static final Product PRODUCT = Product.running();

    @Test
    void aReportBecomesRecognition() {
        KitTale kit = new KitTale(PRODUCT);
        kit.tellUntil("both confirm what was noted of them");
        confirm("ada", kit.noted("organised"));
        confirm("bela", kit.noted("talk"));
        kit.tookPlace();
        try (Visit sam = Visit.signedIn(PRODUCT, Screen.DESK, "sam", "/review/contributions")) {
            sam.look("contributions-to-validate");
            for (String which : new String[] {"organised", "talk"}) {
                sam.open("/contributions/" + kit.noted(which));
                sam.button("Validate").click();
                sam.look("validate-" + which);
                sam.page().locator("form").locator("button[type=submit]").click();
                sam.sees(Pattern.compile("Validated"));
            }
            assertThat(sam.findings()).isEmpty();
        }
        kit.tookPlace();
        try (Visit visitor = Visit.by(PRODUCT, Screen.PHONE)) {
            visitor.open("/hall-of-fame");
            visitor.sees("Ada Mensah");
            visitor.sees("Béla Kovács");
            visitor.look("hall-of-fame-full");
            assertThat(visitor.findings()).isEmpty();
        }
    }

    private static void confirm(String who, String contribution) {
        try (Visit visit = Visit.signedIn(PRODUCT, Screen.PHONE, who, "/home")) {
            visit.look("home-to-confirm-" + who);
            visit.open("/contributions/" + contribution);
            visit.look("contribution-" + who);
            visit.button("Confirm, it is right").click();
            visit.gone("Confirm, it is right");
            assertThat(visit.findings()).isEmpty();
        }
    }

    @Test
    void aRewardIsApprovedRunsOutAndIsTriedAgain() {
        RewardTale reward = new RewardTale(PRODUCT);
        reward.tellUntil("another one of staff approves, and there are too few");
        String page = "/rewards/" + reward.noted("reward");
        try (Visit nominator = Visit.signedIn(PRODUCT, Screen.DESK, "sam", page)) {
            nominator.sees(Pattern.compile(reward.label()));
            assertThat(nominator.button("Approve").count()).isZero();
        }
        try (Visit tess = Visit.signedIn(PRODUCT, Screen.DESK, "tess", page)) {
            tess.button("Approve").click();
            reward.tookPlace();
            tess.open(page);
            tess.sees("Not enough is left");
            tess.look("reward-out-of-stock");
            PRODUCT.as("sam")
                    .post(
                            "/api/stock/items/" + reward.noted("item") + "/receive",
                            Map.of("quantity", 5))
                    .succeeded();
            reward.tookPlace();
            tess.open(page);
            tess.button("Try again").click();
            reward.tookPlace();
            tess.open(page);
            tess.look("reward-on-its-way");
            assertThat(tess.findings()).isEmpty();
        }
        try (Visit bela = Visit.signedIn(PRODUCT, Screen.PHONE, "bela", "/rewards")) {
            bela.sees(Pattern.compile(reward.label()));
            bela.look("thanks");
            bela.open("/home");
            bela.button(Pattern.compile("notification|bell|news", Pattern.CASE_INSENSITIVE))
                    .click();
            bela.sees("A thank-you for you");
            bela.look("bell");
            assertThat(bela.findings()).isEmpty();
        }
    }
}
