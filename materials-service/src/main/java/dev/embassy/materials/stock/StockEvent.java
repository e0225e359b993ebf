package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a level. */
public sealed interface StockEvent {

    StockLevel.Snapshot level();

    /** What changed; null where only the view of the level did. */
    default @Nullable Move move() {
        return null;
    }

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

    /** Given to another depot, or taken from one. */
    record Transferred(StockLevel.Snapshot level, Move move, Person by, Instant at)
            implements StockEvent {}

    /** Its item has another name, value, threshold or lead time. */
    record Described(StockLevel.Snapshot level, Person by, Instant at) implements StockEvent {}

    /** It has just become low; told once until it is filled again. */
    record RanLow(StockLevel.Snapshot level, Person by, Instant at) implements StockEvent {}

    /** It is no longer low. */
    record Replenished(StockLevel.Snapshot level, Person by, Instant at) implements StockEvent {}
}
