package dev.embassy.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.MongoSession;
import org.springframework.session.Session;

/** A stored session that knows whether this request has changed it. */
final class KeptSession implements Session {

    private final MongoSession stored;
    private final @Nullable String storedId;
    private final Instant storedAccess;
    private boolean changed;

    private KeptSession(MongoSession stored, @Nullable String storedId) {
        this.stored = stored;
        this.storedId = storedId;
        this.storedAccess = stored.getLastAccessedTime();
    }

    static KeptSession created(MongoSession session) {
        return new KeptSession(session, null);
    }

    static KeptSession found(MongoSession session) {
        return new KeptSession(session, session.getId());
    }

    MongoSession stored() {
        return stored;
    }

    /** The id under which the store knows it, or null when it was never stored. */
    @Nullable String storedId() {
        return storedId;
    }

    boolean changed() {
        return changed;
    }

    boolean accessedLaterThan(Duration grace) {
        return stored.getLastAccessedTime().isAfter(storedAccess.plus(grace));
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        if (value == null) {
            stored.removeAttribute(name);
        } else {
            stored.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        stored.setLastAccessedTime(at);
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
