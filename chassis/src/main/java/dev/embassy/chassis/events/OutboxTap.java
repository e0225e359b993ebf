package dev.embassy.chassis.events;

/**
 * Projects this service's own events into collections of its own before they are published. It is
 * called at least once for each event, in order per aggregate, and must be idempotent by {@link
 * OutboxEvent#id()}.
 */
@FunctionalInterface
public interface OutboxTap {

    void record(OutboxEvent event);
}
