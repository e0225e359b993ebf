package dev.embassy.acceptance.browser;

import dev.embassy.acceptance.Product;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What others did before a story begins, told through the API. */
final class Scenes {

    private final Product product;

    Scenes(Product product) {
        this.product = product;
    }

    static String unique(String title) {
        return title + " " + UUID.randomUUID().toString().substring(0, 5);
    }

    /** A meetup of Ada's in sixty days with Béla speaking. */
    String announcedMeetup(String title) {
        product.everybodyWasHereBefore();
        String id =
                product.as("ada")
                        .post("/api/meetups", plan(title, Instant.now().plus(60, ChronoUnit.DAYS)))
                        .succeeded()
                        .text("id");
        product.as("ada").post("/api/meetups/" + id + "/announce", null).succeeded();
        Awaitility.await("materials-service to hear of the meetup")
                .until(() ->
                        product.as("ada")
                                .get("/api/kits/meetups/" + id + "/materials")
                                .isSuccess());
        return id;
    }

    /** The date was wrong: the meetup was a few hours ago. */
    void tookPlaceToday(String id, String title) {
        product.as("ada")
                .put("/api/meetups/" + id, plan(title, Instant.now().minus(4, ChronoUnit.HOURS)))
                .succeeded();
    }

    private Map<String, Object> plan(String title, Instant from) {
        Instant start = from.truncatedTo(ChronoUnit.MINUTES);
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("title", title);
        plan.put("kind", "GRASSROOTS");
        plan.put("format", "IN_PERSON");
        plan.put("startsAt", start.toString());
        plan.put("endsAt", start.plus(2, ChronoUnit.HOURS).toString());
        plan.put("timeZone", "Europe/Berlin");
        plan.put("city", "Berlin");
        plan.put("country", "DE");
        plan.put("venue", "Betahaus");
        plan.put("expectedAttendance", 18);
        plan.put(
                "speakers",
                List.of(Map.of("personId", product.idOf("bela"), "talk", "What we learnt")));
        return plan;
    }
}
