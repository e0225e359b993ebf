package dev.embassy.chassis.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * The version the caller has seen, from {@code If-Match}.
 *
 * @param version null where the caller does not mind
 */
public record Expected(@Nullable Long version) {

    /** No expectation. */
    public static final Expected ANY = new Expected(null);

    /**
     * @throws OutdatedVersion if the aggregate is at another version
     */
    public void check(Aggregate<?> aggregate) {
        if (version != null && version != aggregate.version()) {
            throw new OutdatedVersion(aggregate.version());
        }
    }
}
