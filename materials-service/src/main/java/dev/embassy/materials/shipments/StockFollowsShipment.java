package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.stock.Reservations;
import org.springframework.stereotype.Component;

/** Keeps the stock in step with where its shipment is; each step may be repeated. */
@Component
public class StockFollowsShipment {

    private final Shipments shipments;
    private final Reservations reservations;

    StockFollowsShipment(Shipments shipments, Reservations reservations) {
        this.shipments = shipments;
        this.reservations = reservations;
    }

    public void shipped(ShipmentId id, Person by) {
        var shipment = shipments.get(id);
        reservations.ship(shipment.reservationKey(), shipment.stockLines(), by);
    }

    /** Cancelled before it left, or never complete: what is held is free again. */
    public void notNeeded(ShipmentId id, Person by) {
        var shipment = shipments.get(id);
        reservations.release(shipment.reservationKey(), shipment.stockLines(), by);
    }

    public void returned(ShipmentId id, Person by) {
        var shipment = shipments.get(id);
        reservations.takeBack(shipment.reservationKey() + ":returned", shipment.stockLines(), by);
    }
}
