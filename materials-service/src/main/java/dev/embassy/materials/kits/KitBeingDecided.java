package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

public final class KitBeingDecided extends Refusal {

    private static final long serialVersionUID = 1L;

    public KitBeingDecided() {
        super(
                Kind.CONFLICT,
                "kit-being-decided",
                "Somebody is approving this request right now. Reload it in a moment.");
    }
}
