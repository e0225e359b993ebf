package dev.embassy.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.embassy.acceptance.Product;
import dev.embassy.acceptance.Programme;
import dev.embassy.acceptance.browser.Visit.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each role signs in at Keycloak and goes to every place its navigation names: nothing is broken,
 * axe finds nothing, nothing is wider than its screen.
 */
class EveryPlaceTest {

    /** A place that several roles have is looked at once in detail. */
    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private static final Product PRODUCT = Product.running();

    @BeforeAll
    static void aProgrammeIsRunning() {
        Programme.load(PRODUCT);
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"sam", "ada", "finn", "ingrid", "noor", "bela", "ravi", "sol", "omar"})
    void everyPlaceOfTheNavigationIsSound(String username) {
        try (Visit visit = Visit.signedIn(PRODUCT, Screen.DESK, username, "/home")) {
            visit.look("home-" + username);
            for (String place : places(visit.page())) {
                visit.goTo(link(visit.page(), place), place);
                assertThat(visit.page().title()).as("title of " + place).isNotBlank();
                assertThat(visit.page().getByRole(AriaRole.HEADING).first().isVisible())
                        .as("a heading on " + place)
                        .isTrue();
                if (LOOKED_AT.add(place)) {
                    visit.look("place" + place.replace('/', '-'));
                    firstRecord(visit, place);
                }
            }
            assertThat(visit.findings()).isEmpty();
        }
    }

    private static Locator navigation(Page page) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Places"));
    }

    private static Locator link(Page page, String place) {
        return navigation(page).locator("a[href='%s']".formatted(place));
    }

    private static List<String> places(Page page) {
        Locator links = navigation(page).getByRole(AriaRole.LINK);
        List<String> places = new ArrayList<>();
        for (int i = 0; i < links.count(); i++) {
            String address = links.nth(i).getAttribute("href");
            if (address != null && !address.equals("/home") && address.startsWith("/")) {
                places.add(address);
            }
        }
        return places;
    }

    /** The first record that a list leads to. */
    private static void firstRecord(Visit visit, String place) {
        Locator first = visit.page().locator("main tbody tr button, main li a[href^='/']").first();
        if (first.count() == 0) {
            return;
        }
        String before = visit.page().url();
        first.click();
        visit.settle();
        if (!visit.page().url().equals(before)) {
            visit.look("record" + place.replace('/', '-'));
        }
    }
}
