package dev.embassy.materials.shipments;

import dev.embassy.chassis.problem.Refusal;

public final class AddressNotThere extends Refusal {

    public AddressNotThere() {
        super(
                Kind.CONFLICT,
                "address-not-there",
                "There is no address to print: it is not given yet, or the shipment is over.");
    }
}
