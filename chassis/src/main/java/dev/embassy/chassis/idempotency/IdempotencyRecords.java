package dev.embassy.chassis.idempotency;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;

/** What was sent with which key and what was answered; kept for a day. */
public final class IdempotencyRecords {

    private static final String COLLECTION = "idempotency_keys";
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyRecords.class);

    /** How long a run that was killed keeps others waiting; one that goes on renews it. */
    private static final Duration LEASE = Duration.ofSeconds(6);

    private static final Duration KEPT = Duration.ofHours(24);

    private final MongoOperations mongo;
    private final InstantSource clock;

    /** The keys that run here, by their leases. */
    private final Map<String, String> running = new ConcurrentHashMap<>();

    public IdempotencyRecords(MongoOperations mongo, InstantSource clock) {
        this.mongo = mongo;
        this.clock = clock;
        mongo.indexOps(COLLECTION).createIndex(new Index("firstSeen", Sort.Direction.ASC));
    }

    /** What is to be done with a request. */
    public sealed interface Claim {

        /**
         * Run it; identifiers follow from the moment the key was first seen.
         *
         * @param lease names this run; only its holder may settle the record
         * @param again an earlier run failed or was killed and may have had an effect
         */
        record Ours(Instant firstSeen, String lease, boolean again) implements Claim {}

        /** Answer as before. */
        @SuppressWarnings("ArrayRecordComponent")
        record Answered(int status, Map<String, String> headers, byte[] body) implements Claim {}

        /** Another request runs with this key. */
        record Running() implements Claim {}

        /** The key belongs to another body. */
        record OtherBody() implements Claim {}
    }

    Claim claim(String id, String fingerprint) {
        var now = clock.instant();
        var lease = UUID.randomUUID().toString();
        try {
            var record =
                    new Document("_id", id)
                            .append("fingerprint", fingerprint)
                            .append("firstSeen", Date.from(now))
                            .append("lease", lease)
                            .append("leasedUntil", Date.from(now.plus(LEASE)));
            mongo.execute(COLLECTION, records -> records.insertOne(record));
            running.put(lease, id);
            return new Claim.Ours(now, lease, false);
        } catch (DuplicateKeyException knownAlready) {
            return claimKnown(id, fingerprint, lease, now);
        }
    }

    private Claim claimKnown(String id, String fingerprint, String lease, Instant now) {
        var record = mongo.findOne(Query.query(where("_id").is(id)), Document.class, COLLECTION);
        if (record == null) {
            return new Claim.Running(); // released a moment ago; the caller comes again
        }
        if (!fingerprint.equals(record.getString("fingerprint"))) {
            return new Claim.OtherBody();
        }
        if (record.containsKey("status")) {
            Map<String, String> headers = new LinkedHashMap<>();
            record.get("headers", new Document())
                    .forEach((name, value) -> headers.put(name, value.toString()));
            return new Claim.Answered(
                    record.getInteger("status"),
                    headers,
                    record.get("body", Binary.class).getData());
        }
        var takenOver =
                mongo.execute(
                        COLLECTION,
                        records ->
                                records.updateOne(
                                        Filters.and(
                                                Filters.eq("_id", id),
                                                Filters.lt("leasedUntil", Date.from(now))),
                                        Updates.combine(
                                                Updates.set("lease", lease),
                                                Updates.set(
                                                        "leasedUntil",
                                                        Date.from(now.plus(LEASE))))));
        if (takenOver == null || takenOver.getModifiedCount() != 1) {
            return new Claim.Running();
        }
        running.put(lease, id);
        return new Claim.Ours(record.getDate("firstSeen").toInstant(), lease, true);
    }

    /** At a fixed rate, so that no other task holds it up. */
    @Scheduled(fixedRateString = "PT1.5S")
    void renew() {
        var until = Date.from(clock.instant().plus(LEASE));
        try {
            running.forEach((lease, id) ->
                    mongo.execute(
                            COLLECTION,
                            records ->
                                    records.updateOne(
                                            Filters.and(held(id, lease), notEnded()),
                                            Updates.set("leasedUntil", until))));
        } catch (DataAccessException unreachable) {
            LOG.debug("Leases of running requests are renewed later", unreachable);
        }
    }

    void answered(String id, String lease, int status, Map<String, String> headers, byte[] body) {
        running.remove(lease);
        mongo.execute(
                COLLECTION,
                records ->
                        records.updateOne(
                                held(id, lease),
                                Updates.combine(
                                        Updates.set("status", status),
                                        Updates.set("headers", new Document(Map.copyOf(headers))),
                                        Updates.set("body", new Binary(body)))));
    }

    /** Lets the key be used again, even with another body; for requests that were refused. */
    void forget(String id, String lease) {
        running.remove(lease);
        mongo.execute(COLLECTION, records -> records.deleteOne(held(id, lease)));
    }

    /** Lets the request run again at once; for requests that failed and may have had an effect. */
    void endLease(String id, String lease) {
        running.remove(lease);
        mongo.execute(
                COLLECTION,
                records ->
                        records.updateOne(
                                held(id, lease),
                                Updates.set("leasedUntil", Date.from(Instant.EPOCH))));
    }

    private static Bson held(String id, String lease) {
        return Filters.and(Filters.eq("_id", id), Filters.eq("lease", lease));
    }

    private static Bson notEnded() {
        return Filters.gt("leasedUntil", Date.from(Instant.EPOCH));
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        mongo.execute(
                COLLECTION,
                records ->
                        records.deleteMany(
                                Filters.lt("firstSeen", Date.from(clock.instant().minus(KEPT)))));
    }
}
