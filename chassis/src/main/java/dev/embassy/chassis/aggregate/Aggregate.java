package dev.embassy.chassis.aggregate;

import dev.embassy.chassis.id.Identifier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;

/**
 * A thing that decides: the unit of atomicity and of optimistic locking.
 *
 * @param <I> its identifier
 */
public abstract class Aggregate<I extends Identifier> {

    @Id private final I id;
    @Transient private long version;
    @Transient private long sequence;

    protected Aggregate(I id) {
        this.id = id;
    }

    public I id() {
        return id;
    }

    /** What people know it by, such as a title; null for what has no name of its own. */
    public @Nullable String caption() {
        return null;
    }

    /** How often it was stored; 0 for one that was never stored. */
    public long version() {
        return version;
    }

    /** How many events it has emitted since it was made. */
    long sequence() {
        return sequence;
    }

    void storedAs(long newVersion, long newSequence) {
        version = newVersion;
        sequence = newSequence;
    }
}
