package dev.embassy.materials.shipments;

import dev.embassy.chassis.problem.Refusal;

public final class NothingToDeclare extends Refusal {

    public NothingToDeclare(String country) {
        super(
                Kind.CONFLICT,
                "nothing-to-declare",
                "A parcel to %s stays within the customs area: no declaration is needed."
                        .formatted(country));
    }
}
