package dev.embassy.materials.shipments;

import dev.embassy.chassis.problem.Refusal;

/** What the shipment was for was called off. */
public final class NothingMoreIsSent extends Refusal {

    public NothingMoreIsSent(String why) {
        super(Kind.CONFLICT, "nothing-more-is-sent", "Nothing more is sent of it. " + why);
    }
}
