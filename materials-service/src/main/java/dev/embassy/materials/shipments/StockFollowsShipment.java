package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.stock.Reservations;
import org.springframework.stereotype.Component;

/** Keeps the stock in step with where its shipment is; each step may be repeated. */
@Component
public class StockFollowsShipment {

    private final Shipments shipments;
    private final Reservations reservations;
    private final RequestShipment requestShipment;

    StockFollowsShipment(
            Shipments shipments, Reservations reservations, RequestShipment requestShipment) {
        this.shipments = shipments;
        this.reservations = reservations;
        this.requestShipment = requestShipment;
    }

    public void shipped(ShipmentId id, Person by) {
        var shipment = shipments.get(id);
        reservations.ship(shipment.reservationKey(), shipment.stockLines(), by);
    }

    /** Cancelled before it left, or never complete: what is held is free again. */
    public void notNeeded(ShipmentId id, Person by) {
        var shipment = shipments.get(id);
        if (shipment.state().isOpen()) {
            // Tried again meanwhile: what is held now is wanted.
            return;
        }
        reservations.release(shipment.reservationKey(), shipment.stockLines(), by);
    }

    public void returned(ShipmentId id, Person by) {
        var shipment = shipments.get(id);
        reservations.takeBack(shipment.reservationKey() + ":returned", shipment.stockLines(), by);
    }

    /** What was left out is free again, before what follows wants it. */
    public void split(ShipmentId id, Person by) {
        var shipment = shipments.get(id);
        var leftOut = shipment.leftOut();
        if (leftOut == null) {
            throw new IllegalStateException(id + " was not split");
        }
        var key = shipment.reservationKey();
        for (var line : leftOut.lines()) {
            reservations.reduce(key, line.stockLine(), shipment.quantityOf(line), by);
        }
        if (leftOut.later()) {
            requestShipment.following(id, by);
        }
    }

    public void resent(ShipmentId id, Person by) {
        requestShipment.following(id, by);
    }
}
