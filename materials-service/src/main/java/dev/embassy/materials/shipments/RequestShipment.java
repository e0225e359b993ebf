package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.materials.stock.Reservations;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes the one shipment of a source. The shipment is the recorded intent; reserving is idempotent
 * by its key; so asking twice, or again after a crash between two steps, ends in the same.
 */
@Component
public class RequestShipment {

    private static final Person SYSTEM = Actor.system("shipments").person();

    private final Shipments shipments;
    private final Reservations reservations;
    private final Clock clock;

    RequestShipment(Shipments shipments, Reservations reservations, Clock clock) {
        this.shipments = shipments;
        this.reservations = reservations;
        this.clock = clock;
    }

    /** For stock that is already held under the key. */
    public ShipmentId ofReserved(
            Source source,
            Person recipient,
            List<ShipmentLine> lines,
            String reservationKey,
            Delivery delivery,
            Person by) {
        var id = ShipmentId.of(source);
        if (shipments.find(id).isPresent()) {
            return id;
        }
        var now = clock.instant();
        var shipment = Shipment.requested(source, recipient, lines, reservationKey, delivery, now);
        var requested = shipment.requestedEvent(by);
        storeOnce(
                shipment,
                List.of(requested, shipment.askAddress(AddressLink.random(), SYSTEM, now)));
        return id;
    }

    /** Reserves first; what is not there leaves the shipment out of stock. */
    public ShipmentId reserving(
            Source source, Person recipient, List<ShipmentLine> lines, Person by) {
        var id = ShipmentId.of(source);
        if (shipments.find(id).isEmpty()) {
            var shipment =
                    Shipment.requested(
                            source, recipient, lines, "shipment:" + id.value(), clock.instant());
            storeOnce(shipment, List.of(shipment.requestedEvent(by)));
        }
        decideStock(id);
        return id;
    }

    /**
     * Makes the one that follows a shipment that was split or is sent again; safe to repeat. It is
     * called off at once where the one before it was.
     */
    public void following(ShipmentId earlier, Person by) {
        var now = clock.instant();
        var before = shipments.get(earlier);
        var shipment = before.following(now);
        if (shipments.find(shipment.id()).isEmpty()) {
            var events = new ArrayList<>(List.of(shipment.requestedEvent(by)));
            var calledOff = before.calledOff();
            if (calledOff != null) {
                events.addAll(shipment.callOff(calledOff, by, now));
            }
            storeOnce(shipment, events);
        }
        decideStock(shipment.id());
    }

    /** The second step; safe to repeat. Does nothing once it is decided. */
    public void decideStock(ShipmentId id) {
        var shipment = shipments.get(id);
        if (shipment.state() != ShipmentState.REQUESTED) {
            return;
        }
        var key = shipment.reservationKey();
        var shortages = reservations.reserve(key, shipment.stockLines(), SYSTEM);
        var now = clock.instant();
        if (shortages.isEmpty()) {
            shipments.store(
                    shipment, List.of(shipment.askAddress(AddressLink.random(), SYSTEM, now)));
            return;
        }
        var missing =
                shortages.stream()
                        .map(line -> new Missing(line.label(), line.wanted(), line.available()))
                        .toList();
        shipments.store(shipment, List.of(shipment.outOfStock(missing, SYSTEM, now)));
        reservations.release(key, shipment.stockLines(), SYSTEM);
    }

    private void storeOnce(Shipment shipment, List<ShipmentEvent> events) {
        try {
            shipments.store(shipment, events);
        } catch (AlreadyExists same) {
            // Its identifier follows from the source: somebody else has just made the same one.
            return;
        }
    }
}
