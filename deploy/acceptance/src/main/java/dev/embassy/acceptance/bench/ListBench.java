package dev.embassy.acceptance.bench;

import com.mongodb.client.MongoClients;
import dev.embassy.acceptance.Caller;
import dev.embassy.acceptance.Part;
import dev.embassy.acceptance.Product;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What staff do most with lists, straight at materials-service: with 1,000 kit requests and
 * materials, and with 100,000. One call at a time; the sizes take turns in the same service, whose
 * collections are exchanged in between. Only where a store is given that uses indexes; the stand-in
 * does not.
 *
 * <p>The counts beside the list of materials are left out: they walk through all that they count,
 * so they take longer the more there are, whatever the index.
 */
final class ListBench {

    /** The same calls at both sizes. */
    record Compared(String what, Figures small, Figures large) {}

    static final int SMALL = 1_000;
    static final int LARGE = 100_000;

    private static final int ROUNDS = 4;
    private static final int CALLS = 75;
    private static final int WARM_UPS = 10;

    private static final List<String> REQUEST_LISTS =
            List.of(
                    "/api/kit-requests?limit=50",
                    "/api/kit-requests?limit=50&state=SUBMITTED&state=NEEDS_INFO&sort=orderBy",
                    "/api/kit-requests?limit=50&state=REPORTED&sort=-updatedAt",
                    "/api/kit-requests?limit=50&sort=-meetup");
    private static final List<String> MATERIAL_LISTS =
            List.of(
                    "/api/materials?limit=50",
                    "/api/materials?limit=50&state=PUBLISHED",
                    "/api/materials?limit=50&kind=STICKER",
                    "/api/materials?limit=50&language=de&state=PUBLISHED");
    private final Product product;
    private final Caller sam;

    ListBench(Product product) {
        this.product = product;
        sam = product.directly(Part.MATERIALS, "sam");
    }

    /** Whether there is a store on which it says something. */
    static boolean isPossible() {
        var given = System.getenv("EMBASSY_MONGODB_URI");
        return given != null && !given.isBlank();
    }

    /** A call, given its turn. */
    private interface Call {
        void make(int turn);
    }

    List<Compared> measure() {
        try (var client = MongoClients.create(product.storeUri())) {
            var database = client.getDatabase(product.database(Part.MATERIALS));
            var samples = Samples.of(product, database);
            var small = SizedStore.fill(database, samples, SMALL);
            var large = SizedStore.fill(database, samples, LARGE);
            SizedStore.makeRoom(database);
            try {
                return inTurns(small, large);
            } finally {
                small.drop();
                large.drop();
            }
        }
    }

    private List<Compared> inTurns(SizedStore small, SizedStore large) {
        Map<String, List<Long>> ofSmall = new LinkedHashMap<>();
        Map<String, List<Long>> ofLarge = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            // Each goes first as often as the other.
            if (round % 2 == 0) {
                round(small, ofSmall);
                round(large, ofLarge);
            } else {
                round(large, ofLarge);
                round(small, ofSmall);
            }
        }
        List<Compared> all = new ArrayList<>();
        ofSmall.forEach((what, nanos) ->
                all.add(
                        new Compared(
                                what,
                                figures(nanos),
                                figures(ofLarge.getOrDefault(what, List.of())))));
        return all;
    }

    private void round(SizedStore store, Map<String, List<Long>> nanos) {
        store.putInPlace();
        try {
            var waiting = store.addWaiting(CALLS + WARM_UPS);
            calls(store, waiting)
                    .forEach((what, call) ->
                            time(call, nanos.computeIfAbsent(what, key -> new ArrayList<>())));
            store.remove(waiting);
        } finally {
            store.setAside();
        }
    }

    private Map<String, Call> calls(SizedStore store, List<String> waiting) {
        var crowd = store.crowd();
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put("Kit requests, list", turn -> read(of(REQUEST_LISTS, turn)));
        calls.put(
                "Kit requests, search",
                turn -> search("/api/kit-requests", crowd.soughtAmongRequests(turn)));
        calls.put("Kit request, approve", turn -> approve(waiting.get(turn)));
        calls.put("Materials, list", turn -> read(of(MATERIAL_LISTS, turn)));
        calls.put(
                "Materials, search",
                turn -> search("/api/materials", crowd.soughtAmongMaterials(turn)));
        return calls;
    }

    private static void time(Call call, List<Long> nanos) {
        for (int turn = 0; turn < WARM_UPS; turn++) {
            call.make(turn);
        }
        for (int turn = WARM_UPS; turn < WARM_UPS + CALLS; turn++) {
            long begun = System.nanoTime();
            call.make(turn);
            nanos.add(System.nanoTime() - begun);
        }
    }

    private void read(String path) {
        sam.get(path).succeeded();
    }

    private void search(String list, String text) {
        read(list + "?limit=50&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private void approve(String id) {
        sam.post("/api/kit-requests/" + id + "/approve", Map.of()).succeeded();
    }

    private static String of(List<String> paths, int turn) {
        return paths.get(turn % paths.size());
    }

    private static Figures figures(List<Long> nanos) {
        return Figures.of(nanos.stream().mapToLong(it -> it).toArray());
    }
}
