package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What happened to a stock-take. */
public sealed interface StockTakeEvent {

    StockTake.Snapshot take();

    Person by();

    Instant at();

    record Started(StockTake.Snapshot take, Person by, Instant at) implements StockTakeEvent {}

    record Counted(StockTake.Snapshot take, Person by, Instant at) implements StockTakeEvent {}

    record Settled(StockTake.Snapshot take, Person by, Instant at) implements StockTakeEvent {}

    record Adjusted(StockTake.Snapshot take, Person by, Instant at) implements StockTakeEvent {}

    record Cancelled(StockTake.Snapshot take, Person by, Instant at) implements StockTakeEvent {}
}
