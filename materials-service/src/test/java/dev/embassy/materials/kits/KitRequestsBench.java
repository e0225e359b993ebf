package dev.embassy.materials.kits;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.SAM;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.MaterialsServiceTest;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.stock.AddStockItem;
import dev.embassy.materials.stock.MoveStock;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Lists and approves at 1,000 and at 100,000 kit requests and prints the 99th percentiles, their
 * ratios, and the index of each query. Not part of the tests: run it by its name against a server
 * that uses indexes, as {@code EMBASSY_MONGODB_URI} names one. {@code -Dbench.many} sets the larger
 * number.
 */
@MaterialsServiceTest
class KitRequestsBench {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("bench.many", 100_000);
    private static final int CALLS = 300;
    private static final int WARM_UP = 100;
    private static final String COLLECTION = "kit_requests";
    private static final LocalDate FIRST_DAY = LocalDate.parse("2027-01-01");

    @Autowired private MongoOperations mongo;
    @Autowired private ReadKitRequests read;
    @Autowired private DecideKitRequest decide;
    @Autowired private AddStockItem addStockItem;
    @Autowired private MoveStock moveStock;

    private record Query(
            String name, ReadKitRequests.Wanted wanted, KitRequests.Order order, boolean mine) {}

    private static final List<Query> QUERIES =
            List.of(
                    query("queue by order-by date", KitRequests.Order.By.ORDER_BY, false, false),
                    query("due this week", KitRequests.Order.By.ORDER_BY, true, false),
                    new Query(
                            "all, the newest first",
                            new ReadKitRequests.Wanted(Set.of(), null, null, null),
                            new KitRequests.Order(KitRequests.Order.By.CREATED, true),
                            false),
                    new Query(
                            "one's own, the newest first",
                            new ReadKitRequests.Wanted(Set.of(), null, null, null),
                            new KitRequests.Order(KitRequests.Order.By.CREATED, true),
                            true));

    private static Query query(String name, KitRequests.Order.By by, boolean due, boolean mine) {
        return new Query(
                name,
                new ReadKitRequests.Wanted(
                        Set.of(KitRequestState.SUBMITTED),
                        null,
                        due ? FIRST_DAY.plusDays(7) : null,
                        due ? FIRST_DAY.plusDays(14) : null),
                new KitRequests.Order(by, false),
                mine);
    }

    @Test
    void measures() {
        seed(0, FEW);
        var few = measured("few");
        seed(FEW, MANY);
        var many = measured("many");
        few.forEach((name, p99) -> compare(name, p99, Objects.requireNonNull(many.get(name))));
        explain("queue", new Document("state.state", "SUBMITTED"), "state.orderByDay", 1);
        explain(
                "due",
                new Document("state.state", "SUBMITTED")
                        .append(
                                "state.orderByDay",
                                new Document("$gte", "2027-01-08").append("$lt", "2027-01-15")),
                "state.orderByDay",
                1);
        explain(
                "all",
                new Document("state.state", new Document("$ne", "DRAFT")),
                "state.createdAt",
                -1);
        explain(
                "mine",
                new Document("state.requester.person.id", "requester-7"),
                "state.createdAt",
                -1);
        explain("one", new Document("_id", "bench-7"), null, 1);
        explain("meetup", new Document("state.meetup.id", "meetup-7"), null, 1);
        explain("claim", new Document("state.claim", "meetup-7"), null, 1);
    }

    private static void compare(String name, double few, double many) {
        System.out.printf(
                "%-30s p99 %8.2f ms at %,d, %8.2f ms at %,d: ratio %.2f%n",
                name, few, FEW, many, MANY, many / few);
    }

    private Map<String, Double> measured(String what) {
        var p99 = new LinkedHashMap<String, Double>();
        for (var query : QUERIES) {
            var reader = query.mine() ? requester(7) : SAM;
            p99.put(query.name(), percentile(() -> list(query, reader)));
        }
        var waiting = approvable(what);
        p99.put(
                "approve",
                percentile(() -> decide.approve(waiting.removeLast(), null, Expected.ANY, SAM)));
        return p99;
    }

    private void list(Query query, Actor reader) {
        var page = PageRequest.first(50);
        if (query.mine()) {
            read.mine(query.wanted(), query.order(), page, reader);
        } else {
            read.queue(query.wanted(), query.order(), page, reader);
        }
    }

    private static double percentile(Runnable call) {
        var nanos = new long[CALLS];
        for (int i = -WARM_UP; i < CALLS; i++) {
            long start = System.nanoTime();
            call.run();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return nanos[CALLS * 99 / 100] / 1_000_000.0;
    }

    private static Actor requester(int number) {
        return new Actor("requester-" + number, "Requester " + number, null, Set.of());
    }

    /** Straight into the store, as the service itself would write them. */
    private void seed(int from, int to) {
        var batch = new ArrayList<Document>();
        for (int i = from; i < to; i++) {
            var organiser = requester(i % 500);
            var meetup = meetup("meetup-" + i, organiser, i);
            batch.add(document(request("bench-" + i, meetup, organiser, null, i)));
            if (batch.size() == 1_000 || i == to - 1) {
                mongo.getCollection(COLLECTION).insertMany(batch);
                batch.clear();
            }
        }
    }

    private static Meetup meetup(String id, Actor organiser, int number) {
        var startsAt = Instant.parse("2027-03-01T18:00:00Z").plus(Duration.ofHours(number % 5_000));
        var it = Stage.meetup(40, organiser, startsAt);
        return new Meetup(
                id,
                "Meetup number " + number,
                it.format(),
                it.state(),
                it.startsAt(),
                it.endsAt(),
                it.timeZone(),
                it.country(),
                it.city(),
                it.expectedAttendance(),
                it.organisers(),
                it.speakers(),
                it.organiserIds());
    }

    /** One in five waits for a decision, the others were declined. */
    private static KitRequest request(
            String id, Meetup meetup, Actor requester, @Nullable StockItem item, int number) {
        var at = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(number));
        var line =
                item == null
                        ? new KitLine(
                                new StockItemId("item"),
                                new VariantId("m"),
                                "T-shirt · M",
                                20,
                                0,
                                Money.eur(1200))
                        : new KitLine(
                                item.id(),
                                item.variants().getFirst().id(),
                                item.name(),
                                1,
                                0,
                                Money.eur(100));
        var orderBy = FIRST_DAY.plusDays(number % 365);
        var request =
                KitRequest.drafted(
                        new KitRequestId(id),
                        meetup,
                        new KitRequest.Requester(requester.person(), true, false),
                        new KitRequest.Contents(
                                new KitTemplateId("template"),
                                "Medium kit",
                                KitSize.M,
                                1,
                                List.of(line),
                                null,
                                orderBy),
                        at);
        request.submit(new Eligibility(true, orderBy, List.of()), 1, null, requester, at);
        if (item == null && number % 5 != 0) {
            request.decline("No.", SAM, at);
        }
        return request;
    }

    private Document document(KitRequest request) {
        var state = new Document();
        mongo.getConverter().write(request, state);
        return new Document("_id", request.id().value())
                .append("version", 1L)
                .append("sequence", 2L)
                .append("state", state)
                .append("timeline", List.of())
                .append("outbox", List.of());
    }

    private List<KitRequestId> approvable(String what) {
        var item =
                addStockItem.add(
                        "Sticker " + UUID.randomUUID(), List.of(), Money.eur(100), "Paper", 0, SAM);
        moveStock.receive(item.id(), null, 10_000, null, SAM);
        var ids = new ArrayList<KitRequestId>();
        for (int i = 0; i < CALLS + WARM_UP; i++) {
            var id = "approve-" + what + "-" + i;
            var request = request(id, meetup("meetup-of-" + id, ADA, i), ADA, item, i);
            mongo.getCollection(COLLECTION).insertOne(document(request));
            ids.add(request.id());
        }
        return ids;
    }

    private void explain(String name, Document filter, @Nullable String sort, int direction) {
        var find = new Document("find", COLLECTION).append("filter", filter).append("limit", 51);
        if (sort != null) {
            find.append("sort", new Document(sort, direction).append("_id", direction));
        }
        var plan =
                mongo.executeCommand(
                        new Document("explain", find).append("verbosity", "queryPlanner"));
        var found = new TreeSet<String>();
        collect(plan, found);
        System.out.printf("%-8s %s%n", name, found);
    }

    private static void collect(Object node, Set<String> found) {
        if (node instanceof Document document) {
            for (var name : List.of("stage", "indexName")) {
                if (document.get(name) instanceof String text) {
                    found.add(name + " " + text);
                }
            }
            document.values().forEach(value -> collect(value, found));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collect(value, found));
        }
    }
}
