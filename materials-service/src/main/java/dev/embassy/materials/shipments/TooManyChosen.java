package dev.embassy.materials.shipments;

import dev.embassy.chassis.problem.Refusal;

/** More parcels than go on one list. */
public final class TooManyChosen extends Refusal {

    public TooManyChosen(int most) {
        super(
                Kind.UNPROCESSABLE,
                "too-many-chosen",
                "Choose at most %d parcels at a time.".formatted(most));
    }
}
