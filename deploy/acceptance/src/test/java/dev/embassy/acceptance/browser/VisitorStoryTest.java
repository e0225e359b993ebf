package dev.embassy.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.acceptance.Product;
import dev.embassy.acceptance.browser.Visit.Screen;
import org.junit.jupiter.api.Test;

/** Story 1: a visitor looks around. */
class VisitorStoryTest {

    private static final int KILOBYTE = 1024;

    private final Product product = Product.running();

    @Test
    void seesTheProgrammeWithoutSigningIn() {
        try (Visit visitor = Visit.by(product, Screen.DESK)) {
            visitor.open("/");
            visitor.sees("The people who speak for us, where they live");
            visitor.look("welcome");
            visitor.link("Members").click();
            visitor.page().waitForURL("**/directory");
            visitor.look("directory");
            visitor.link("Meetups").click();
            visitor.page().waitForURL("**/calendar");
            visitor.look("calendar");
            visitor.link("Hall of fame").click();
            visitor.page().waitForURL("**/hall-of-fame");
            visitor.look("hall-of-fame");
            assertThat(visitor.findings()).isEmpty();
        }
    }

    @Test
    void loadsTheHomeWithLittleScript() {
        try (Visit visitor = Visit.by(product, Screen.PHONE)) {
            assertThat(visitor.scriptBytes("/")).isBetween(1L, 120L * KILOBYTE);
        }
    }
}
