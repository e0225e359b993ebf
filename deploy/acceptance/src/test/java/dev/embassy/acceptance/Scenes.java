package dev.embassy.acceptance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What others did before a story begins, told through the API. */
public final class Scenes {

    private final Product product;

    public Scenes(Product product) {
        this.product = product;
    }

    public static String unique(String title) {
        return title + " " + UUID.randomUUID().toString().substring(0, 5);
    }

    /** A meetup of this organiser's in sixty days with Béla speaking. */
    public String announcedMeetup(String organiser, String title) {
        product.everybodyWasHereBefore();
        var caller = product.as(organiser);
        String id =
                caller.post("/api/meetups", plan(title, Instant.now().plus(60, ChronoUnit.DAYS)))
                        .succeeded()
                        .text("id");
        caller.post("/api/meetups/" + id + "/announce", null).succeeded();
        Awaitility.await("materials-service to hear of the meetup")
                .until(() -> caller.get("/api/kits/meetups/" + id + "/materials").isSuccess());
        return id;
    }

    /** As many reviewers score an application as a decision needs. */
    public void scored(String application) {
        for (String reviewer : List.of("sam", "tess")) {
            product.as(reviewer)
                    .post(
                            "/api/applications/" + application + "/scores",
                            Map.of(
                                    "points",
                                    Map.of(
                                            "motivation",
                                            5,
                                            "community-work",
                                            4,
                                            "communication",
                                            4)))
                    .succeeded();
        }
    }

    public record RewardOnItsWay(String id, String shipment) {}

    /** A mug for Béla whose shipment waits for his address. */
    public RewardOnItsWay rewardOnItsWay() {
        return rewardOnItsWay(product.as("tess"));
    }

    /**
     * @param approver staff, but not Sam, who nominates
     */
    public RewardOnItsWay rewardOnItsWay(Caller approver) {
        product.everybodyWasHereBefore();
        var sam = product.as("sam");
        String item =
                sam.post(
                                "/api/stock/items",
                                Map.of(
                                        "name",
                                        unique("Mug"),
                                        "unitValue",
                                        Map.of("amount", 900, "currency", "EUR"),
                                        "customsDescription",
                                        "Ceramic mug"))
                        .succeeded()
                        .text("id");
        sam.post("/api/stock/items/" + item + "/receive", Map.of("quantity", 3)).succeeded();
        Awaitility.await("recognition-service to hear of the mugs")
                .until(() -> sam.get("/api/rewards/swag?limit=200").body().contains(item));
        String reward =
                sam.post(
                                "/api/rewards",
                                Map.of(
                                        "receiverId",
                                        product.idOf("bela"),
                                        "kind",
                                        "SWAG",
                                        "citation",
                                        "For patience",
                                        "swag",
                                        Map.of("itemId", item, "quantity", 1)))
                        .succeeded()
                        .text("id");
        approver.post("/api/rewards/" + reward + "/approve", null).succeeded();
        Awaitility.await("the shipment to wait for an address")
                .until(() -> !shipmentWaitingFor(reward).isEmpty());
        return new RewardOnItsWay(reward, shipmentWaitingFor(reward));
    }

    private String shipmentWaitingFor(String reward) {
        var shipments = product.as("finn").get("/api/shipments?source=REWARD&limit=200");
        for (JsonNode shipment : shipments.succeeded().json().path("items")) {
            if (shipment.path("source").path("id").asString().equals(reward)
                    && shipment.path("state").asString().equals("ADDRESS_ASKED")) {
                return shipment.path("id").asString();
            }
        }
        return "";
    }

    /** The date was wrong: the meetup was a few hours ago. */
    public void tookPlaceToday(String id, String title) {
        product.as("ada")
                .put("/api/meetups/" + id, plan(title, Instant.now().minus(4, ChronoUnit.HOURS)))
                .succeeded();
    }

    private Map<String, Object> plan(String title, Instant from) {
        Instant start = from.truncatedTo(ChronoUnit.MINUTES);
        var plan = MeetupPlan.of(title, start, 2, 18);
        plan.put(
                "speakers",
                List.of(Map.of("personId", product.idOf("bela"), "talk", "What we learnt")));
        return plan;
    }
}
