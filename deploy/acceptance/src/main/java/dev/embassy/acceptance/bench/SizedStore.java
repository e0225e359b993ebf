package dev.embassy.acceptance.bench;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;
import org.bson.Document;

/**
 * Requests, meetups and materials of a programme of some size. They lie beside those of the service
 * and take their place, by name, while they are measured.
 */
final class SizedStore {

    private static final List<String> COLLECTIONS =
            List.of(Samples.REQUESTS, Samples.MEETUPS, Samples.MATERIALS);
    private static final int AT_ONCE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MongoDatabase database;
    private final int size;
    private final Crowd crowd;

    private SizedStore(MongoDatabase database, int size, Crowd crowd) {
        this.database = database;
        this.size = size;
        this.crowd = crowd;
    }

    /** Filled, with the indexes that the service has made for its own. */
    static SizedStore fill(MongoDatabase database, Samples samples, int size) {
        var crowd = new Crowd(samples, size, Instant.now());
        var store = new SizedStore(database, size, crowd);
        List<Document> meetups = new ArrayList<>();
        store.insert(
                Samples.REQUESTS,
                number -> {
                    var kit = crowd.kit(number);
                    meetups.add(kit.meetup());
                    return kit.request();
                });
        store.insert(Samples.MEETUPS, meetups::get);
        store.insert(Samples.MATERIALS, crowd::material);
        COLLECTIONS.forEach(store::index);
        return store;
    }

    private void insert(String collection, IntFunction<Document> document) {
        var aside = database.getCollection(aside(collection));
        List<Document> some = new ArrayList<>(AT_ONCE);
        for (int i = 0; i < size; i++) {
            some.add(document.apply(i));
            if (some.size() == AT_ONCE || i == size - 1) {
                aside.insertMany(some, new InsertManyOptions().ordered(false));
                some.clear();
            }
        }
    }

    /** After the filling, which is quicker. */
    private void index(String collection) {
        List<Document> indexes = new ArrayList<>();
        for (var index : database.getCollection(collection).listIndexes()) {
            if (!index.getString("name").equals("_id_")) {
                index.remove("v");
                index.remove("ns");
                indexes.add(index);
            }
        }
        database.runCommand(
                new Document("createIndexes", aside(collection)).append("indexes", indexes));
    }

    int size() {
        return size;
    }

    Crowd crowd() {
        return crowd;
    }

    /** From now on these are the service's. */
    void putInPlace() {
        COLLECTIONS.forEach(name -> rename(aside(name), name));
    }

    void setAside() {
        COLLECTIONS.forEach(name -> rename(name, aside(name)));
    }

    private void rename(String from, String to) {
        database.getCollection(from).renameCollection(new MongoNamespace(database.getName(), to));
    }

    private String aside(String collection) {
        return collection + "_" + size;
    }

    /** Gets rid of what the service made itself, so that its place is free. */
    static void makeRoom(MongoDatabase database) {
        COLLECTIONS.forEach(name -> database.getCollection(name).drop());
    }

    void drop() {
        COLLECTIONS.forEach(name -> database.getCollection(aside(name)).drop());
    }

    /** So many more requests that wait for a decision; only while in place. */
    List<String> addWaiting(int count) {
        List<Crowd.Kit> kits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            kits.add(crowd.waiting(Instant.now()));
        }
        database.getCollection(Samples.MEETUPS)
                .insertMany(kits.stream().map(Crowd.Kit::meetup).toList());
        database.getCollection(Samples.REQUESTS)
                .insertMany(kits.stream().map(Crowd.Kit::request).toList());
        return kits.stream().map(Crowd.Kit::id).toList();
    }

    /** Takes them away again, when all that happened to them was told. */
    void remove(List<String> ids) {
        var requests = database.getCollection(Samples.REQUESTS);
        var untold = Filters.and(Filters.in("_id", ids), Filters.exists("outboxSince"));
        Awaitility.await("what happened to be told")
                .atMost(PATIENCE)
                .until(() -> requests.find(untold).first() == null);
        List<String> meetups = new ArrayList<>();
        for (var request : requests.find(Filters.in("_id", ids))) {
            meetups.add(request.getEmbedded(List.of("state", "meetup", "id"), String.class));
        }
        requests.deleteMany(Filters.in("_id", ids));
        database.getCollection(Samples.MEETUPS).deleteMany(Filters.in("_id", meetups));
    }
}
