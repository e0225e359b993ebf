package dev.embassy.gateway.signin;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.embassy.gateway.secret.SealBroken;
import dev.embassy.gateway.secret.Sealer;
import dev.embassy.gateway.session.SessionSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tokens of everybody signed in, sealed, one document per sign-in. They are not part of the
 * browser session's document because that one is written by every request: here each change is
 * conditional, so that of two instances one refreshes and no late write brings old tokens back.
 */
@Component
class SignIns {

    private static final Logger log = LoggerFactory.getLogger(SignIns.class);
    private static final String COLLECTION = "sign_ins";

    private final MongoTemplate mongo;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Duration lifetime;
    private final Clock clock;

    SignIns(
            MongoTemplate mongo,
            Sealer sealer,
            JsonMapper json,
            SessionSettings sessions,
            Clock clock) {
        this.mongo = mongo;
        this.sealer = sealer;
        this.json = json;
        this.lifetime = sessions.idle();
        this.clock = clock;
    }

    void add(String id, Tokens tokens) {
        var document =
                new Document("_id", id)
                        .append("version", 1L)
                        .append("tokens", sealed(id, tokens))
                        .append("claimedUntil", new Date(0))
                        .append("troubledUntil", new Date(0))
                        .append("expireAt", expiry());
        mongo.insert(document, COLLECTION);
    }

    Optional<SignIn> find(String id) {
        var document = mongo.findById(id, Document.class, COLLECTION);
        if (document == null || document.getDate("expireAt").before(Date.from(clock.instant()))) {
            return Optional.empty();
        }
        try {
            var tokens =
                    json.readValue(
                            sealer.open(
                                    document.get("tokens", Binary.class).getData(), context(id)),
                            Tokens.class);
            return Optional.of(
                    new SignIn(
                            id,
                            document.getLong("version"),
                            tokens,
                            document.getDate("troubledUntil").toInstant()));
        } catch (SealBroken unreadable) {
            log.info("A sign-in sealed with another key was dropped");
            remove(id);
            return Optional.empty();
        }
    }

    /** True for exactly one caller per version, until the claim runs out or is released. */
    boolean claim(SignIn signIn, Instant until) {
        return changed(
                Filters.and(
                        isVersion(signIn), Filters.lt("claimedUntil", Date.from(clock.instant()))),
                Updates.set("claimedUntil", Date.from(until)));
    }

    void replace(SignIn signIn, Tokens tokens) {
        changed(
                isVersion(signIn),
                Updates.combine(
                        Updates.set("version", signIn.version() + 1),
                        Updates.set("tokens", sealed(signIn.id(), tokens)),
                        Updates.set("claimedUntil", new Date(0)),
                        Updates.set("troubledUntil", new Date(0)),
                        Updates.set("expireAt", expiry())));
    }

    void release(SignIn signIn, Instant troubledUntil) {
        changed(
                isVersion(signIn),
                Updates.combine(
                        Updates.set("claimedUntil", new Date(0)),
                        Updates.set("troubledUntil", Date.from(troubledUntil))));
    }

    void remove(String id) {
        mongo.getCollection(COLLECTION).deleteOne(Filters.eq("_id", id));
    }

    @Scheduled(
            initialDelayString = "${embassy.session.sweep-every:5m}",
            fixedDelayString = "${embassy.session.sweep-every:5m}")
    void sweep() {
        try {
            mongo.execute(
                    COLLECTION,
                    collection ->
                            collection.deleteMany(
                                    Filters.lt("expireAt", Date.from(clock.instant()))));
        } catch (DataAccessException later) {
            log.warn("Expired sign-ins could not be swept, next time: {}", later.getMessage());
        }
    }

    private boolean changed(Bson filter, Bson change) {
        return mongo.getCollection(COLLECTION).updateOne(filter, change).getMatchedCount() == 1;
    }

    private static Bson isVersion(SignIn signIn) {
        return Filters.and(Filters.eq("_id", signIn.id()), Filters.eq("version", signIn.version()));
    }

    private Binary sealed(String id, Tokens tokens) {
        return new Binary(sealer.seal(json.writeValueAsBytes(tokens), context(id)));
    }

    private Date expiry() {
        return Date.from(clock.instant().plus(lifetime));
    }

    private static String context(String id) {
        return "sign-in:" + id;
    }
}
