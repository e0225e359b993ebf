package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What happened to a transfer. */
public sealed interface StockTransferEvent {

    StockTransfer.Snapshot transfer();

    Instant at();

    record Requested(StockTransfer.Snapshot transfer, Instant at) implements StockTransferEvent {}

    record Left(StockTransfer.Snapshot transfer, Instant at) implements StockTransferEvent {}

    record Counted(StockTransfer.Snapshot transfer, Person by, Instant at)
            implements StockTransferEvent {}

    record Arrived(StockTransfer.Snapshot transfer, Instant at) implements StockTransferEvent {}

    record Refused(StockTransfer.Snapshot transfer, Instant at) implements StockTransferEvent {}
}
