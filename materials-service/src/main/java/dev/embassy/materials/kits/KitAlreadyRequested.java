package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

public final class KitAlreadyRequested extends Refusal {

    private static final long serialVersionUID = 1L;

    public KitAlreadyRequested() {
        super(
                Kind.CONFLICT,
                "kit-already-requested",
                "This meetup has a kit request already. Edit or withdraw that one.");
    }
}
