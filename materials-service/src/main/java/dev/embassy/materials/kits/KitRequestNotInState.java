package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

public final class KitRequestNotInState extends Refusal {

    private static final long serialVersionUID = 1L;

    public KitRequestNotInState(KitRequestState state, String detail) {
        super(Kind.CONFLICT, "kit-request-not-in-state", detail);
        with("state", state.name());
    }
}
