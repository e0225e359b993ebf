package dev.embassy.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.embassy.acceptance.Part;
import dev.embassy.acceptance.Product;
import dev.embassy.acceptance.Scenes;
import dev.embassy.acceptance.Scenes.RewardOnItsWay;
import dev.embassy.acceptance.browser.Visit.Screen;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Story 11: the admin sees who did what, mends what got stuck, and sees whether all is well. */
class OperationsStoryTest {

    private static final Product PRODUCT = Product.running();
    private static final String LETTERS = "/operations/dead-letters?service=recognition";

    @Test
    void anEventThatCouldNotBeTakenIsReplayed() {
        RewardOnItsWay reward = new Scenes(PRODUCT).rewardOnItsWay();
        try (var store = MongoClients.create(PRODUCT.storeUri())) {
            MongoCollection<Document> rewards =
                    store.getDatabase(PRODUCT.database(Part.RECOGNITION)).getCollection("rewards");
            Document shipment =
                    Objects.requireNonNull(
                            store.getDatabase(PRODUCT.database(Part.MATERIALS))
                                    .getCollection("shipments")
                                    .find(Filters.eq("_id", reward.shipment()))
                                    .first());
            Awaitility.await("recognition-service to know all of the shipment")
                    .until(() -> knows(rewards, reward.id(), shipment.get("sequence", 0L)));
            // A backup was put back that does not hold the reward, and then its parcel is stopped.
            Document lost =
                    Objects.requireNonNull(
                            rewards.findOneAndDelete(Filters.eq("_id", reward.id())));
            PRODUCT.as("finn")
                    .post(
                            "/api/shipments/" + reward.shipment() + "/cancel",
                            Map.of("reason", "The mug broke."))
                    .succeeded();
            Awaitility.await("the event to be put aside").until(() -> letters() == 1);
            try (Visit ingrid = Visit.signedIn(PRODUCT, Screen.DESK, "ingrid", "/home")) {
                ingrid.sees("Look at 1 event that could not be taken");
                ingrid.open(LETTERS);
                ingrid.sees(reward.shipment());
                ingrid.look("dead-letters");
                ingrid.button("Replay").click();
                ingrid.sees("The event failed again");

                rewards.insertOne(lost);
                ingrid.button("Replay").click();
                ingrid.sees("No dead letters");
                ingrid.open(LETTERS + "&state=REPLAYED");
                ingrid.sees("Ingrid Aasen");
                ingrid.sees(reward.shipment());
                assertThat(ingrid.findings()).isEmpty();
            }
        }
        assertThat(letters()).isZero();
        assertThat(PRODUCT.as("sam").get("/api/rewards/" + reward.id()).succeeded().text("state"))
                .isEqualTo("NOT_DELIVERED");
    }

    @Test
    void theAuditLogSaysWhoDidWhat() {
        String title = Scenes.unique("A traced evening");
        new Scenes(PRODUCT).announcedMeetup("noor", title);
        try (Visit ingrid = Visit.signedIn(PRODUCT, Screen.DESK, "ingrid", "/operations/audit")) {
            ingrid.heading("Audit log").waitFor();
            ingrid.look("audit");
            ingrid.field("Find by the name or id of a record").fill(title);
            Locator lines = ingrid.page().locator("main tbody tr");
            lines.filter(new Locator.FilterOptions().setHasNotText(title))
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(lines.allInnerTexts())
                    .satisfiesExactly(
                            newest ->
                                    assertThat(newest)
                                            .contains("Noor Haddad")
                                            .contains("Meetup announced"),
                            oldest ->
                                    assertThat(oldest)
                                            .contains("Noor Haddad")
                                            .contains("Meetup planned"));
            assertThat(ingrid.findings()).isEmpty();
        }
    }

    @Test
    void theHealthPageShowsEveryPart() {
        try (Visit ingrid = Visit.signedIn(PRODUCT, Screen.PHONE, "ingrid", "/operations/health")) {
            ingrid.sees("Every part answers.");
            JsonNode parts = PRODUCT.as("ingrid").get("/api/operations/health").succeeded().json();
            assertThat(parts.path("items"))
                    .extracting(part -> part.path("name").asString())
                    .contains("ambassador", "materials", "recognition", "keycloak");
            for (JsonNode part : parts.path("items")) {
                Locator title = ingrid.heading(part.path("title").asString());
                Locator shown =
                        ingrid.page()
                                .getByRole(AriaRole.LISTITEM)
                                .filter(new Locator.FilterOptions().setHas(title));
                assertThat(shown.innerText()).contains("Answers");
            }
            ingrid.look("health");
            assertThat(ingrid.findings()).isEmpty();
        }
    }

    private static boolean knows(
            MongoCollection<Document> rewards, String id, Object sequenceOfShipment) {
        return rewards.countDocuments(
                        Filters.and(
                                Filters.eq("_id", id),
                                Filters.eq("state.shipment.sequence", sequenceOfShipment)))
                == 1;
    }

    private static int letters() {
        return PRODUCT.as("ingrid")
                .get("/api/operations/recognition/dead-letters")
                .succeeded()
                .json()
                .path("items")
                .size();
    }
}
