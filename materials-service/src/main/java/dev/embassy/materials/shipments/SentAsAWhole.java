package dev.embassy.materials.shipments;

import dev.embassy.chassis.problem.Refusal;

/** Nothing can follow this shipment, or something does already. */
public final class SentAsAWhole extends Refusal {

    public SentAsAWhole(String why) {
        super(Kind.CONFLICT, "sent-as-a-whole", why);
    }
}
