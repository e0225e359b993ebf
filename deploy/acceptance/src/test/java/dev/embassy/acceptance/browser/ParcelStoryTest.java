package dev.embassy.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.embassy.acceptance.KitTale;
import dev.embassy.acceptance.Product;
import dev.embassy.acceptance.browser.Visit.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Story 6: the recipient says where to send it, fulfilment packs and ships. */
class ParcelStoryTest {

    private static final Product PRODUCT = Product.running();

    @Test
    void aParcelFindsItsWay() {
        KitTale kit = new KitTale(PRODUCT);
        kit.tellUntil("the organiser says where to send it");
        try (Visit recipient = Visit.by(PRODUCT, Screen.PHONE)) {
            recipient.open("/address/" + kit.noted("address"));
            recipient.heading("Where does it go, Ada?").waitFor();
            recipient.look("address");
            recipient.field("Country").fill("Germany");
            recipient
                    .page()
                    .getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions().setName("Germany").setExact(true))
                    .click();
            recipient.field("Name on the label").fill("Ada Mensah");
            recipient.field(Pattern.compile("^Street")).fill("Ringstraße 7");
            recipient.field(Pattern.compile("^Postal code")).fill("10115");
            recipient.field("City").fill("Berlin");
            recipient.button("Send it there").click();
            recipient.sees("Thank you, Ada");
            recipient.look("address-taken");
            assertThat(recipient.findings()).isEmpty();
        }
        kit.tookPlace();
        try (Visit finn = Visit.signedIn(PRODUCT, Screen.DESK, "finn", "/queue/shipments")) {
            finn.look("shipment-queue");
            finn.link("Pick list").click();
            finn.sees("Ada Mensah");
            finn.look("pick-list");
            finn.open("/shipments/" + kit.noted("shipment"));
            finn.sees("Ringstraße 7");
            finn.look("shipment");
            finn.button("Start picking").click();
            finn.button("It is packed").click();
            finn.button("Hand to the carrier").click();
            finn.field(Pattern.compile("^Carrier")).fill("DHL");
            finn.field("Tracking number").fill("JJD000390007");
            finn.button("It is on its way").click();
            finn.button("It arrived").waitFor();
            finn.look("shipment-shipped");
            finn.button("It arrived").click();
            finn.gone("It arrived");
            assertThat(finn.findings()).isEmpty();
        }
        kit.tookPlaceUntil("the organiser corrects the date: it was today");
        try (Visit sam =
                Visit.signedIn(
                        PRODUCT, Screen.DESK, "sam", "/shipments/" + kit.noted("shipment"))) {
            sam.heading(kit.title()).waitFor();
            assertThat(sam.page().content()).doesNotContain("Ringstra");
        }
    }
}
