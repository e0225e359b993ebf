package dev.embassy.chassis.events;

/**
 * Projects this service's own events into collections of its own before they are published, unless
 * it {@linkplain #precedesPublication() need not come first}. It is called at least once for each
 * event, for the first time in order per aggregate, and again in any order: it must be idempotent
 * by {@link OutboxEvent#id()}, and one that keeps a state takes it only together with a higher
 * {@link OutboxEvent#sequence()}.
 */
@FunctionalInterface
public interface OutboxTap {

    void record(OutboxEvent event);

    /**
     * Whether others may see an event only after this tap has recorded it. A tap that nobody's
     * decision hangs on answers no, and records while the broker confirms; the event leaves its
     * outbox after both all the same.
     */
    default boolean precedesPublication() {
        return true;
    }
}
