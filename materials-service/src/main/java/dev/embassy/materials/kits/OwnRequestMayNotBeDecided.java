package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

public final class OwnRequestMayNotBeDecided extends Refusal {

    private static final long serialVersionUID = 1L;

    public OwnRequestMayNotBeDecided() {
        super(
                Kind.FORBIDDEN,
                "own-request-may-not-be-decided",
                "Nobody decides about their own request. Ask another member of staff.");
    }
}
