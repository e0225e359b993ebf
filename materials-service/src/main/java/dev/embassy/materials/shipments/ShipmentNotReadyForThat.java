package dev.embassy.materials.shipments;

import dev.embassy.chassis.problem.Refusal;

/** The shipment's state does not allow the step. */
public final class ShipmentNotReadyForThat extends Refusal {

    public ShipmentNotReadyForThat(ShipmentState state, ShipmentCommand wanted) {
        super(
                Kind.CONFLICT,
                "shipment-not-ready-for-that",
                "The shipment is %s and cannot %s. Reload it to see what is next."
                        .formatted(state, wanted.words()));
        with("state", state.name());
    }
}
