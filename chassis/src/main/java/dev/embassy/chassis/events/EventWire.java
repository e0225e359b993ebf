package dev.embassy.chassis.events;

/** How a domain event looks to other services: its type on the wire and its payload. */
@FunctionalInterface
public interface EventWire<E> {

    Outgoing describe(E event);
}
