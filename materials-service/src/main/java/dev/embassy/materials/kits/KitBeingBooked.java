package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

public final class KitBeingBooked extends Refusal {

    private static final long serialVersionUID = 1L;

    public KitBeingBooked() {
        super(
                Kind.CONFLICT,
                "kit-being-booked",
                "The stock is following the last answer right now. Reload it in a moment.");
    }
}
