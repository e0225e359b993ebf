package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What happened to a stock item. */
public sealed interface StockItemEvent {

    StockItem item();

    Person by();

    Instant at();

    record Added(StockItem item, Person by, Instant at) implements StockItemEvent {}

    record Changed(StockItem item, Person by, Instant at) implements StockItemEvent {}
}
