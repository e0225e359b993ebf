package dev.embassy.materials.shipments;

import dev.embassy.chassis.problem.Refusal;

public final class ShipmentNotFound extends Refusal {

    public ShipmentNotFound(ShipmentId id) {
        super(Kind.NOT_FOUND, "shipment-not-found", "There is no shipment " + id.value() + ".");
    }
}
