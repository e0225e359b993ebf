package dev.embassy.acceptance.bench;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.embassy.acceptance.Answer;
import dev.embassy.acceptance.Caller;
import dev.embassy.acceptance.MeetupPlan;
import dev.embassy.acceptance.Product;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.bson.Document;

/**
 * One kit request, its meetup and one material as materials-service stores them, made through the
 * API: whatever the shape of its documents is.
 *
 * @param request submitted, and not decided
 * @param meetup announced
 * @param material published
 */
record Samples(Document request, Document meetup, Document material) {

    static final String REQUESTS = "kit_requests";
    static final String MEETUPS = "meetup_copies";
    static final String MATERIALS = "materials";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The most that one delivery may bring. */
    private static final int PIECES = 1_000_000;

    static Samples of(Product product, MongoDatabase database) {
        var sam = product.as("sam");
        var ada = product.as("ada");
        var meetup = announced(ada);
        var template = template(sam);
        var eligibility =
                "/api/kit-requests/eligibility?meetup=%s&template=%s".formatted(meetup, template);
        Awaitility.await("the meetup to be known to materials-service")
                .atMost(PATIENCE)
                .until(() -> ada.get(eligibility).isSuccess());
        var request =
                id(
                        ada.post(
                                "/api/kit-requests",
                                Map.of(
                                        "meetupId", meetup,
                                        "templateId", template,
                                        "submit", true)));
        var material = published(sam);
        return new Samples(
                settled(database, REQUESTS, request),
                settled(database, MEETUPS, meetup),
                settled(database, MATERIALS, material));
    }

    private static String announced(Caller organiser) {
        var start = Instant.now().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
        var plan = MeetupPlan.of("An evening that is copied often", start, 3, 30);
        var id = id(organiser.post("/api/meetups", plan));
        organiser.post("/api/meetups/" + id + "/announce", null).succeeded();
        return id;
    }

    private static String template(Caller staff) {
        var item =
                id(
                        staff.post(
                                "/api/stock/items",
                                Map.of(
                                        "name",
                                        "Sticker sheet",
                                        "unitValue",
                                        Map.of("amount", 150, "currency", "EUR"),
                                        "customsDescription",
                                        "Printed paper stickers",
                                        "lowStockThreshold",
                                        5)));
        staff.post("/api/stock/items/" + item + "/receive", Map.of("quantity", PIECES)).succeeded();
        return id(
                staff.post(
                        "/api/kits",
                        Map.of(
                                "name",
                                "Small kit",
                                "size",
                                "S",
                                "lines",
                                List.of(Map.of("itemId", item, "quantity", 12)))));
    }

    private static String published(Caller staff) {
        var id =
                id(
                        staff.post(
                                "/api/materials",
                                Map.of(
                                        "title", "A talk that is copied often",
                                        "kind", "SPEAKER_NOTES",
                                        "language", "en",
                                        "audience", "Developers",
                                        "licence", "CC-BY-4.0",
                                        "tags", List.of("graphs", "beginners"))));
        staff.upload(
                        "/api/materials/" + id + "/content",
                        "notes.md",
                        HttpRequest.BodyPublishers.ofString("# Notes\n\nWhat is said, and when.\n"))
                .succeeded();
        staff.post("/api/materials/" + id + "/publish", null).succeeded();
        return id;
    }

    private static String id(Answer answer) {
        return answer.succeeded().text("id");
    }

    /** As it is when nothing of it waits to be told to others. */
    private static Document settled(MongoDatabase database, String collection, String id) {
        var settled = Filters.and(Filters.eq("_id", id), Filters.exists("outboxSince", false));
        return Objects.requireNonNull(
                Awaitility.await(collection + " to be settled")
                        .atMost(PATIENCE)
                        .until(
                                () -> database.getCollection(collection).find(settled).first(),
                                Objects::nonNull));
    }
}
