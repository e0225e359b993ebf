package dev.embassy.materials.library;

import dev.embassy.chassis.problem.Refusal;

public final class MaterialNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public MaterialNotFound(MaterialId id) {
        super(Kind.NOT_FOUND, "material-not-found", "There is no material " + id.value() + ".");
    }
}
