package dev.embassy.chassis.events;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.Date;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Remembers which events had their effect, for effects that are not one document. The mark is set
 * after the effect, so a crash between the two repeats the effect: it must be idempotent itself,
 * and the inbox spares the repetition in all other cases.
 */
public final class Inbox {

    private static final String COLLECTION = "inbox";

    private final MongoOperations mongo;
    private final Clock clock;

    public Inbox(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Lets the event have its effect unless it had it.
     *
     * @param consumer tells the consumers of one event apart
     * @return whether the effect ran
     */
    public boolean firstTime(String consumer, String eventId, Runnable effect) {
        var id = consumer + ":" + eventId;
        if (mongo.exists(Query.query(where("_id").is(id)), COLLECTION)) {
            return false;
        }
        effect.run();
        var mark = new Document("_id", id).append("at", Date.from(clock.instant()));
        try {
            mongo.execute(COLLECTION, marks -> marks.insertOne(mark));
        } catch (DuplicateKeyException anotherWasQuicker) {
            return true;
        }
        return true;
    }
}
