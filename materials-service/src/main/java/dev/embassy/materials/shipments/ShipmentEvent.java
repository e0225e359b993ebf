package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to a shipment. */
public sealed interface ShipmentEvent {

    Shipment.Snapshot shipment();

    Person by();

    Instant at();

    record Requested(Shipment.Snapshot shipment, Person by, Instant at) implements ShipmentEvent {}

    record AddressAsked(Shipment.Snapshot shipment, AddressLink link, Person by, Instant at)
            implements ShipmentEvent {}

    record AddressReminded(Shipment.Snapshot shipment, AddressLink link, Person by, Instant at)
            implements ShipmentEvent {}

    record AddressGiven(Shipment.Snapshot shipment, Person by, Instant at)
            implements ShipmentEvent {}

    record OutOfStock(Shipment.Snapshot shipment, Person by, Instant at) implements ShipmentEvent {}

    record Picking(Shipment.Snapshot shipment, Person by, Instant at) implements ShipmentEvent {}

    record Packed(Shipment.Snapshot shipment, Person by, Instant at) implements ShipmentEvent {}

    record Shipped(Shipment.Snapshot shipment, Person by, Instant at) implements ShipmentEvent {}

    record HeldByCustoms(Shipment.Snapshot shipment, Person by, Instant at)
            implements ShipmentEvent {}

    record Delivered(Shipment.Snapshot shipment, Person by, Instant at) implements ShipmentEvent {}

    record Lost(Shipment.Snapshot shipment, Person by, Instant at) implements ShipmentEvent {}

    record Returned(Shipment.Snapshot shipment, Person by, Instant at) implements ShipmentEvent {}

    /**
     * @param addressNeverGiven whether that is why
     */
    record Cancelled(Shipment.Snapshot shipment, boolean addressNeverGiven, Person by, Instant at)
            implements ShipmentEvent {}

    /**
     * Part of it goes out; {@code leftOut} says what does not, and {@code followedBy} where it is.
     */
    record Split(Shipment.Snapshot shipment, Person by, Instant at) implements ShipmentEvent {}

    /** What was lost or came back goes out again as {@code followedBy}. */
    record Resent(Shipment.Snapshot shipment, Person by, Instant at) implements ShipmentEvent {}

    /**
     * What it is for takes place on another day.
     *
     * @param from the day until now; null where none was known
     */
    record DayMoved(Shipment.Snapshot shipment, @Nullable LocalDate from, Person by, Instant at)
            implements ShipmentEvent {}

    record AddressPurged(Shipment.Snapshot shipment, Person by, Instant at)
            implements ShipmentEvent {}
}
