package dev.embassy.chassis.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A store of aggregates of one type. Storing is one atomic write of the state, the events that led
 * to it and the lines of the timeline.
 *
 * @param <A> the aggregate
 * @param <E> its domain events
 */
public interface Aggregates<A extends Aggregate<?>, E> {

    /** How many lines of a timeline are kept with the record; the audit log keeps all. */
    int TIMELINE_LINES = 500;

    Optional<A> find(String id);

    /**
     * Inserts an aggregate of version 0, replaces any other.
     *
     * @throws ChangedMeanwhile if somebody else stored it since it was read
     * @throws AlreadyExists if it is new and its identifier is taken
     * @throws org.springframework.dao.DuplicateKeyException if another unique index refuses it
     */
    void store(A aggregate, List<? extends E> events);

    /**
     * Writes what an aggregate noted for its own housekeeping, such as how often something was
     * tried in vain. Nobody who decides on the aggregate would decide otherwise, so it keeps its
     * version and has no event; a decision that was made on the version before may overwrite it.
     *
     * @throws ChangedMeanwhile if somebody else stored it since it was read
     */
    void amend(A aggregate);

    /**
     * Takes it away: from now on nothing finds it, and its identifier is not given to another. Its
     * last events leave like all others. What it was is kept for whoever clears up behind it, until
     * {@link #forget}.
     *
     * @param events at least one, the last of which says when it was taken away
     * @throws ChangedMeanwhile if somebody else stored it, or took it away, since it was read
     */
    void remove(A aggregate, List<? extends E> events);

    /** At most so many that were taken away by then and are not forgotten, as they were last. */
    List<A> removed(Instant until, int limit);

    /** Lets go of what was taken away, but for its identifier; does nothing to any other. */
    void forget(String id);

    /**
     * What happened to it, oldest first, at most the newest {@value #TIMELINE_LINES}; empty for an
     * unknown identifier.
     */
    List<TimelineEntry> timeline(String id);
}
