package dev.embassy.materials.shipments;

import dev.embassy.chassis.problem.Refusal;

public final class AddressNotUsable extends Refusal {

    public AddressNotUsable() {
        super(
                Kind.UNPROCESSABLE,
                "address-not-usable",
                "A carrier could not deliver there. Correct the marked fields.");
    }
}
