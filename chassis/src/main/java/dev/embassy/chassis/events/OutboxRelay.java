package dev.embassy.chassis.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Publishes what lies in the outboxes: at once after a write, and by a sweep what a crash or an
 * unreachable broker left. An event leaves its outbox only after all taps have recorded it and the
 * broker has confirmed it. Every run publishes a document's events from the oldest on, so a run
 * that overlaps another can repeat events but never overtake; consumers drop what they have seen.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration CONFIRMATION = Duration.ofSeconds(35);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration SWEEP_PAUSE = Duration.ofSeconds(1);
    private static final int SWEEP_SIZE = 200;

    private final MongoOperations mongo;
    private final KafkaOperations<String, byte[]> kafka;
    private final Topics topics;
    private final EventNames names;
    private final ObjectProvider<OutboxTap> taps;
    private final Clock clock;
    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private volatile ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private List<OutboxTap> tapsBefore = List.of();
    private List<OutboxTap> tapsMeanwhile = List.of();
    private volatile boolean running;
    private @Nullable Thread sweeper;

    public OutboxRelay(
            MongoOperations mongo,
            KafkaOperations<String, byte[]> kafka,
            Topics topics,
            EventNames names,
            ObjectProvider<OutboxTap> taps,
            Clock clock) {
        this.mongo = mongo;
        this.kafka = kafka;
        this.topics = topics;
        this.names = names;
        this.taps = taps;
        this.clock = clock;
    }

    /** The outboxes of one collection. */
    public Source source(String collection, String topic) {
        return sources.computeIfAbsent(
                collection,
                name -> {
                    mongo.indexOps(name)
                            .createIndex(new Index("outboxSince", Sort.Direction.ASC).sparse());
                    return new Source(name, topic);
                });
    }

    /** One collection whose documents have outboxes. */
    public final class Source {

        private final String collection;
        private final String topic;
        private final Map<String, Look> underWay = new ConcurrentHashMap<>();

        private Source(String collection, String topic) {
            this.collection = collection;
            this.topic = topic;
        }

        /** Publishes the events of one document in the background; the sweep catches what fails. */
        public void relaySoon(String id) {
            soon(id, () -> relay(this, id));
        }

        /**
         * The same for events that were just written to a document whose outbox was empty before:
         * they need not be read again.
         */
        public void relaySoon(String id, List<Document> entries) {
            soon(id, () -> relay(this, id, entries));
        }

        private void soon(String id, Run run) {
            if (!running) {
                return;
            }
            try {
                workers.execute(() -> inTurn(id, run));
            } catch (RejectedExecutionException stopped) {
                LOG.debug("The relay has stopped; the next start publishes {}", id, stopped);
            }
        }

        /**
         * Here at most one run is under way for a document, so that runs do not repeat each other's
         * events; whoever comes meanwhile lets it look again.
         *
         * @return whether it is worth going on with others
         */
        private boolean inTurn(String id, Run run) {
            if (underWay.merge(id, Look.ONCE, (one, other) -> Look.AGAIN) == Look.AGAIN) {
                return true;
            }
            try {
                boolean went = quietly(this, id, run);
                while (looksAgain(id, went)) {
                    went = quietly(this, id, () -> relay(this, id));
                }
                return went;
            } catch (Error e) {
                underWay.remove(id);
                throw e;
            }
        }

        private boolean looksAgain(String id, boolean went) {
            return underWay.computeIfPresent(
                            id, (key, look) -> went && look == Look.AGAIN ? Look.ONCE : null)
                    != null;
        }
    }

    private enum Look {
        ONCE,
        AGAIN
    }

    private interface Run {
        void run() throws InterruptedException;
    }

    private void sweepAgainAndAgain() {
        while (running) {
            try {
                Thread.sleep(SWEEP_PAUSE);
                sweep();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException unreachable) {
                LOG.warn("The sweep of the outboxes failed; it tries again", unreachable);
            }
        }
    }

    /** Publishes what has been waiting for longer than an undisturbed relay takes. */
    private void sweep() {
        for (var source : sources.values()) {
            var waiting =
                    Query.query(where("outboxSince").lt(Date.from(clock.instant().minus(GRACE))))
                            .with(Sort.by("outboxSince"))
                            .limit(SWEEP_SIZE);
            waiting.fields().include("_id");
            for (var document : mongo.find(waiting, Document.class, source.collection)) {
                var id = document.getString("_id");
                if (!source.inTurn(id, () -> relay(source, id))) {
                    return; // the broker does not answer; the next sweep tries again
                }
            }
        }
    }

    /**
     * One document that cannot be relayed does not hold up the others.
     *
     * @return whether it is worth going on with others
     */
    private boolean quietly(Source source, String id, Run run) {
        try {
            run.run();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (BrokerSilent e) {
            LOG.warn("Events of {} {} wait for the broker", source.collection, id, e);
            return false;
        } catch (RuntimeException e) {
            LOG.error("Events of {} {} wait for the next sweep", source.collection, id, e);
            return true;
        }
    }

    private static final class BrokerSilent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokerSilent(String type, Throwable cause) {
            super("The broker did not confirm " + type, cause);
        }
    }

    private void relay(Source source, String id) throws InterruptedException {
        var query = Query.query(where("_id").is(id));
        query.fields().include("outbox").include("outboxSince");
        var document = mongo.findOne(query, Document.class, source.collection);
        if (document == null) {
            return;
        }
        var entries = document.getList("outbox", Document.class, List.of());
        if (entries.isEmpty() && document.containsKey("outboxSince")) {
            settle(source, id);
        }
        relay(source, id, entries);
    }

    private void relay(Source source, String id, List<Document> entries)
            throws InterruptedException {
        for (var entry : entries) {
            var event = OutboxEntries.read(id, entry);
            await(recordAndSend(source, event), event);
            remove(source, id, event, entry == entries.getLast());
        }
    }

    /** Taps that need not come first do not wait for one that fails, or for the broker. */
    private Future<?> recordAndSend(Source source, OutboxEvent event) {
        try {
            tapsBefore.forEach(tap -> tap.record(event));
            return send(source, event);
        } finally {
            tapsMeanwhile.forEach(tap -> tap.record(event));
        }
    }

    private Future<?> send(Source source, OutboxEvent event) {
        var topic = names.topic(source.topic);
        try {
            topics.ensure(topic);
            return kafka.send(recordOf(topic, event));
        } catch (KafkaException e) {
            throw new BrokerSilent(event.type(), e);
        }
    }

    private static void await(Future<?> confirmation, OutboxEvent event)
            throws InterruptedException {
        try {
            confirmation.get(CONFIRMATION.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerSilent(event.type(), e);
        }
    }

    private ProducerRecord<String, byte[]> recordOf(String topic, OutboxEvent event) {
        var builder =
                CloudEventBuilder.v1()
                        .withId(event.id())
                        .withSource(URI.create(names.source()))
                        .withType(event.type())
                        .withSubject(event.subject())
                        .withTime(event.at().atOffset(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withData(event.data().getBytes(UTF_8))
                        .withExtension("sequence", Long.toString(event.sequence()))
                        .withExtension("actorid", event.by().id())
                        .withExtension("actorname", event.by().name());
        var trace = event.trace();
        if (trace != null) {
            builder.withExtension("traceparent", trace);
        }
        ProducerRecord<String, byte[]> message =
                KafkaMessageFactory.createWriter(topic, event.subject())
                        .writeBinary(builder.build());
        if (trace != null) {
            message.headers().add("traceparent", trace.getBytes(UTF_8));
        }
        return message;
    }

    /** The last one of a run mostly is the document's last: then one write empties the outbox. */
    private void remove(Source source, String id, OutboxEvent event, boolean last) {
        if (last
                && change(
                        source,
                        Filters.and(
                                Filters.eq("_id", id), Filters.eq("sequence", event.sequence())),
                        Updates.combine(
                                Updates.set("outbox", List.of()), Updates.unset("outboxSince")))) {
            return;
        }
        change(
                source,
                Filters.eq("_id", id),
                Updates.pull("outbox", new Document("id", event.id())));
        if (last) {
            settle(source, id);
        }
    }

    private void settle(Source source, String id) {
        change(
                source,
                Filters.and(Filters.eq("_id", id), Filters.size("outbox", 0)),
                Updates.unset("outboxSince"));
    }

    /**
     * @return whether there was such a document
     */
    private boolean change(Source source, Bson which, Bson update) {
        var result =
                mongo.execute(source.collection, documents -> documents.updateOne(which, update));
        return result != null && result.getMatchedCount() > 0;
    }

    @Override
    public void start() {
        var inOrder = taps.orderedStream().toList();
        tapsBefore = inOrder.stream().filter(OutboxTap::precedesPublication).toList();
        tapsMeanwhile = inOrder.stream().filter(tap -> !tap.precedesPublication()).toList();
        if (workers.isShutdown()) {
            workers = Executors.newVirtualThreadPerTaskExecutor();
        }
        running = true;
        sweeper = Thread.ofVirtual().name("outbox-sweep").start(this::sweepAgainAndAgain);
    }

    /** Stops after the web server and the feeds, so that what they still write is published. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void stop() {
        running = false;
        if (sweeper != null) {
            sweeper.interrupt();
        }
        workers.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
