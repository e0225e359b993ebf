package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

public final class KitAlreadyDecided extends Refusal {

    private static final long serialVersionUID = 1L;

    public KitAlreadyDecided(KitRequestState state) {
        super(
                Kind.CONFLICT,
                "kit-already-decided",
                "The request is %s already. Reload it to see what is next.".formatted(state));
        with("state", state.name());
    }
}
