package dev.embassy.chassis.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.chassis.problem.Refusal;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.support.KafkaHeaders;

/** The dead letters of this service's feeds, kept until somebody replays them. */
public final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final String COLLECTION = "dead_letters";

    private final MongoOperations mongo;
    private final EventNames names;
    private final ObjectProvider<Feed> feeds;
    private final Clock clock;

    public DeadLetters(
            MongoOperations mongo, EventNames names, ObjectProvider<Feed> feeds, Clock clock) {
        this.mongo = mongo;
        this.names = names;
        this.feeds = feeds;
        this.clock = clock;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("state", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
    }

    /** The feed's event cannot be taken even now. */
    public static final class StillFailing extends Refusal {

        private static final long serialVersionUID = 1L;

        StillFailing(String error) {
            super(
                    Kind.CONFLICT,
                    "still-failing",
                    "The event failed again: " + error + " Mend the cause, then replay it.");
        }
    }

    /** There is no such dead letter. */
    public static final class DeadLetterNotFound extends Refusal {

        private static final long serialVersionUID = 1L;

        DeadLetterNotFound() {
            super(Kind.NOT_FOUND, "dead-letter-not-found", "There is no such dead letter here.");
        }
    }

    /** Keeps a message of a dead-letter topic if it was a feed of this service that failed. */
    void keep(ConsumerRecord<String, byte[]> message) {
        var group = header(message.headers(), KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP);
        feeds.stream()
                .filter(feed -> names.group(feed).equals(group))
                .forEach(feed -> keep(feed, message));
    }

    private void keep(Feed feed, ConsumerRecord<String, byte[]> message) {
        var event = readable(message.headers(), message.value());
        var headers = new Document();
        message.headers()
                .forEach(header -> {
                    if (header.key().startsWith("ce_") || header.key().equals("content-type")) {
                        headers.append(header.key(), new String(header.value(), UTF_8));
                    }
                });
        var letter =
                new Document("_id", idOf(names.group(feed), message.headers()))
                        .append("feed", feed.name())
                        .append("topic", feed.topic())
                        .append("type", event.map(IncomingEvent::type).orElse("unreadable"))
                        .append("subject", event.map(IncomingEvent::subject).orElse(""))
                        .append("error", error(message.headers()))
                        .append("state", DeadLetter.State.OPEN.name())
                        .append("attempts", 0)
                        .append("failedAt", Date.from(clock.instant()))
                        .append("headers", headers)
                        .append("value", message.value());
        try {
            mongo.execute(COLLECTION, letters -> letters.insertOne(letter));
        } catch (DuplicateKeyException knownAlready) {
            LOG.debug("Dead letter {} is kept already", letter.get("_id"), knownAlready);
        }
    }

    /** Newest first. */
    public Page<DeadLetter> page(DeadLetter.State state, PageRequest page) {
        var filter = where("state").is(state.name());
        var after = page.after();
        var query =
                Query.query(
                                after == null
                                        ? filter
                                        : new Criteria()
                                                .andOperator(filter, where("_id").lt(after)))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(page.limit() + 1);
        query.fields().exclude("headers").exclude("value");
        var found = mongo.find(query, Document.class, COLLECTION);
        var items = found.stream().limit(page.limit()).map(DeadLetters::view).toList();
        return new Page<>(items, found.size() > page.limit() ? items.getLast().id() : null);
    }

    /**
     * Lets the feed take the event again.
     *
     * @throws StillFailing if it fails again; the dead letter then stays open
     */
    public DeadLetter replay(String id, Actor by) {
        var byId = Query.query(where("_id").is(id));
        var letter = mongo.findOne(byId, Document.class, COLLECTION);
        if (letter == null) {
            throw new DeadLetterNotFound();
        }
        var feed =
                feeds.stream()
                        .filter(candidate -> candidate.name().equals(letter.getString("feed")))
                        .filter(candidate -> candidate.topic().equals(letter.getString("topic")))
                        .findFirst()
                        .orElseThrow(DeadLetterNotFound::new);
        try {
            feed.on(
                    FeedContainers.read(
                            headers(letter), letter.get("value", Binary.class).getData()));
        } catch (RuntimeException failure) {
            var error = String.valueOf(failure.getMessage());
            mongo.updateFirst(
                    byId, new Update().set("error", error).inc("attempts", 1), COLLECTION);
            var refusal = new StillFailing(error);
            refusal.addSuppressed(failure);
            throw refusal;
        }
        mongo.updateFirst(
                byId,
                new Update()
                        .set("state", DeadLetter.State.REPLAYED.name())
                        .set("replayedAt", Date.from(clock.instant()))
                        .set("replayedBy", by.name()),
                COLLECTION);
        return view(mongo.findOne(byId, Document.class, COLLECTION));
    }

    /** Follows from where the event first stood, so that a letter posted twice is kept once. */
    private static String idOf(String group, Headers headers) {
        var at = number(headers, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP);
        var partition = number(headers, KafkaHeaders.DLT_ORIGINAL_PARTITION);
        var offset = number(headers, KafkaHeaders.DLT_ORIGINAL_OFFSET);
        return DerivedIds.at(
                Instant.ofEpochMilli(at), group, Long.toString(partition), Long.toString(offset));
    }

    private static long number(Headers headers, String name) {
        var value = ByteBuffer.wrap(headers.lastHeader(name).value());
        return value.remaining() == Integer.BYTES ? value.getInt() : value.getLong();
    }

    private static Headers headers(Document letter) {
        var headers = new RecordHeaders();
        letter.get("headers", new Document())
                .forEach((key, value) -> headers.add(key, value.toString().getBytes(UTF_8)));
        return headers;
    }

    private static Optional<IncomingEvent> readable(Headers headers, byte[] value) {
        try {
            return Optional.of(FeedContainers.read(headers, value));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String error(Headers headers) {
        var cause = header(headers, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN);
        var message = header(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE);
        return (cause == null ? "" : cause + ": ") + message;
    }

    private static @Nullable String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    private static DeadLetter view(@Nullable Document letter) {
        if (letter == null) {
            throw new DeadLetterNotFound();
        }
        var replayedAt = letter.getDate("replayedAt");
        return new DeadLetter(
                letter.getString("_id"),
                letter.getString("feed"),
                letter.getString("topic"),
                letter.getString("type"),
                letter.getString("subject"),
                letter.getString("error"),
                DeadLetter.State.valueOf(letter.getString("state")),
                letter.getInteger("attempts", 0),
                letter.getDate("failedAt").toInstant(),
                replayedAt == null ? null : replayedAt.toInstant(),
                letter.getString("replayedBy"));
    }
}
