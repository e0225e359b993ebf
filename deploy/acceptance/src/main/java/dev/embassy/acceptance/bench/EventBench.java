package dev.embassy.acceptance.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.embassy.acceptance.Caller;
import dev.embassy.acceptance.MeetupPlan;
import dev.embassy.acceptance.Part;
import dev.embassy.acceptance.Product;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;

/**
 * How long a change in ambassador-service takes to arrive in materials-service, beside the shortest
 * way there is: a record produced and consumed by the same process. In turns, one at a time.
 *
 * <p>The change begins when it is seen in ambassador-service's database, and ends when the copy is
 * seen in that of materials-service; each is looked at about once a millisecond.
 */
final class EventBench {

    record Both(Figures effect, Figures raw) {}

    private static final int WARM_UPS = 100;
    private static final int TIMES = 500;
    private static final long PAUSE_NANOS = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Product product;

    EventBench(Product product) {
        this.product = product;
    }

    Both measure() throws Exception {
        Caller ada = product.as("ada");
        var created = ada.post("/api/meetups", plan(20)).succeeded();
        String id = created.text("id");
        long[] effect = new long[TIMES];
        long[] raw = new long[TIMES];
        try (MongoClient store = MongoClients.create(product.storeUri());
                var producer =
                        new KafkaProducer<>(
                                settings(), new ByteArraySerializer(), new ByteArraySerializer());
                var consumer =
                        new KafkaConsumer<>(
                                settings(),
                                new ByteArrayDeserializer(),
                                new ByteArrayDeserializer())) {
            MongoCollection<Document> meetups =
                    store.getDatabase(product.database(Part.AMBASSADOR)).getCollection("meetups");
            MongoCollection<Document> copies =
                    store.getDatabase(product.database(Part.MATERIALS))
                            .getCollection("meetup_copies");
            TopicPartition lane = new TopicPartition("bench", 0);
            byte[] payload = created.body().getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(lane.topic(), 0, null, payload)).get();
            consumer.assign(List.of(lane));
            consumer.seekToEnd(List.of(lane));
            consumer.position(lane);

            for (int i = -WARM_UPS; i < TIMES; i++) {
                long took = effect(ada, meetups, copies, id, i);
                long rawTook = raw(producer, consumer, lane, payload);
                if (i >= 0) {
                    effect[i] = took;
                    raw[i] = rawTook;
                }
            }
        }
        return new Both(Figures.of(effect), Figures.of(raw));
    }

    private static long effect(
            Caller ada,
            MongoCollection<Document> meetups,
            MongoCollection<Document> copies,
            String id,
            int round)
            throws Exception {
        long before = sequence(copies, id);
        var change =
                new FutureTask<>(() ->
                        ada.put("/api/meetups/" + id, plan(30 + Math.floorMod(round, 50)))
                                .succeeded());
        Thread.ofVirtual().start(change);
        long committed = seen(meetups, id, before);
        long took = seen(copies, id, before) - committed;
        change.get();
        return took;
    }

    /** When a document has gone beyond a sequence, by this process's clock. */
    private static long seen(MongoCollection<Document> documents, String id, long before) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (sequence(documents, id) <= before) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The change never arrived in " + documents);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return System.nanoTime();
    }

    private static long sequence(MongoCollection<Document> documents, String id) {
        Document found =
                documents
                        .find(Filters.eq("_id", id))
                        .projection(Projections.include("sequence"))
                        .first();
        return found == null ? -1 : found.get("sequence", Number.class).longValue();
    }

    private static long raw(
            KafkaProducer<byte[], byte[]> producer,
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition lane,
            byte[] payload) {
        long begun = System.nanoTime();
        producer.send(new ProducerRecord<>(lane.topic(), lane.partition(), null, payload));
        while (consumer.poll(PATIENCE).isEmpty()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("The record never arrived");
            }
        }
        return System.nanoTime() - begun;
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("bootstrap.servers", product.bootstrapServers());
        settings.setProperty("acks", "all");
        settings.setProperty("enable.idempotence", "true");
        settings.setProperty("linger.ms", "0");
        return settings;
    }

    private static Map<String, Object> plan(int expected) {
        Instant start = Instant.now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
        return MeetupPlan.of("A meetup that changes often", start, 3, expected);
    }
}
