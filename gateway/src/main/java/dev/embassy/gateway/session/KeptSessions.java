package dev.embassy.gateway.session;

import dev.embassy.gateway.secret.SealBroken;
import dev.embassy.gateway.secret.Sealer;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;

/**
 * Sessions in MongoDB, with what the plain repository leaves open: a request that ends after a
 * sign-out does not bring the session back, an unchanged session is written at most once a minute,
 * the old id of a renamed session is gone, and expired ones are swept where the store has no TTL.
 */
class KeptSessions implements SessionRepository<KeptSession> {

    private static final Logger log = LoggerFactory.getLogger(KeptSessions.class);
    private static final String COLLECTION = "sessions";
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    private final MongoTemplate mongo;
    private final SealedSessionConverter converter;
    private final MongoIndexedSessionRepository inner;
    private final Clock clock;

    KeptSessions(MongoTemplate mongo, Sealer sealer, SessionSettings settings, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        this.converter =
                new SealedSessionConverter(
                        sealer, KeptSessions.class.getClassLoader(), settings.idle());
        this.inner = new MongoIndexedSessionRepository(mongo);
        inner.setCollectionName(COLLECTION);
        inner.setMongoSessionConverter(converter);
        inner.setDefaultMaxInactiveInterval(settings.idle());
        inner.setApplicationEventPublisher(event -> {});
    }

    @Override
    public KeptSession createSession() {
        return KeptSession.created(inner.createSession());
    }

    @Override
    public void save(KeptSession session) {
        var storedId = session.storedId();
        if (storedId == null) {
            inner.save(session.stored());
        } else if (!storedId.equals(session.getId())) {
            if (mongo.remove(byId(storedId), COLLECTION).getDeletedCount() > 0) {
                inner.save(session.stored());
            }
        } else if (session.changed() || session.accessedLaterThan(TOUCH_AFTER)) {
            var document = converter.document(session.stored());
            document.remove("_id");
            var fields =
                    session.changed()
                            ? document
                            : new Document("accessed", document.get("accessed"))
                                    .append("expireAt", document.get("expireAt"));
            mongo.updateFirst(
                    byId(storedId), Update.fromDocument(new Document("$set", fields)), COLLECTION);
        }
    }

    @Override
    public @Nullable KeptSession findById(String id) {
        try {
            var found = inner.findById(id);
            return found == null ? null : KeptSession.found(found);
        } catch (SealBroken | SerializationFailedException unreadable) {
            log.info("A session written with another key or version was dropped");
            deleteById(id);
            return null;
        }
    }

    @Override
    public void deleteById(String id) {
        mongo.remove(byId(id), COLLECTION);
    }

    @Scheduled(
            initialDelayString = "${embassy.session.sweep-every:5m}",
            fixedDelayString = "${embassy.session.sweep-every:5m}")
    void sweep() {
        try {
            mongo.remove(
                    Query.query(Criteria.where("expireAt").lt(Date.from(clock.instant()))),
                    COLLECTION);
        } catch (DataAccessException later) {
            log.warn("Expired sessions could not be swept, next time: {}", later.getMessage());
        }
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
