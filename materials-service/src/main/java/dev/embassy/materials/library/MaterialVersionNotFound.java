package dev.embassy.materials.library;

import dev.embassy.chassis.problem.Refusal;

public final class MaterialVersionNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public MaterialVersionNotFound(int number) {
        super(
                Kind.NOT_FOUND,
                "material-version-not-found",
                "The material has no version " + number + ".");
    }
}
