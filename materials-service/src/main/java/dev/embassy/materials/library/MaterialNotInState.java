package dev.embassy.materials.library;

import dev.embassy.chassis.problem.Refusal;

/** The material's state does not allow the step. */
public final class MaterialNotInState extends Refusal {

    private static final long serialVersionUID = 1L;

    public MaterialNotInState(String detail) {
        super(Kind.CONFLICT, "material-not-in-state", detail);
    }
}
