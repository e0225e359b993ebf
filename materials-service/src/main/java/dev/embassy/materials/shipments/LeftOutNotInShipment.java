package dev.embassy.materials.shipments;

import dev.embassy.chassis.problem.Refusal;

public final class LeftOutNotInShipment extends Refusal {

    public LeftOutNotInShipment() {
        super(
                Kind.UNPROCESSABLE,
                "left-out-not-in-shipment",
                "That cannot be left out. Correct the marked lines.");
    }
}
