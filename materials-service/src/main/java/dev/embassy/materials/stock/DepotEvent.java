package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What happened to a depot. */
public sealed interface DepotEvent {

    Depot.Snapshot depot();

    Person by();

    Instant at();

    /** For the first time, or again. */
    record Opened(Depot.Snapshot depot, Person by, Instant at) implements DepotEvent {}

    record Renamed(Depot.Snapshot depot, Person by, Instant at) implements DepotEvent {}

    record Closed(Depot.Snapshot depot, Person by, Instant at) implements DepotEvent {}
}
