package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What happened to a level. */
public sealed interface StockEvent {

    StockLevel.Snapshot level();

    Move move();

    Person by();

    Instant at();

    record Received(StockLevel.Snapshot level, Move move, Person by, Instant at)
            implements StockEvent {}

    record Adjusted(StockLevel.Snapshot level, Move move, Person by, Instant at)
            implements StockEvent {}

    record Reserved(StockLevel.Snapshot level, Move move, Person by, Instant at)
            implements StockEvent {}

    record Released(StockLevel.Snapshot level, Move move, Person by, Instant at)
            implements StockEvent {}

    record Shipped(StockLevel.Snapshot level, Move move, Person by, Instant at)
            implements StockEvent {}

    record Returned(StockLevel.Snapshot level, Move move, Person by, Instant at)
            implements StockEvent {}
}
