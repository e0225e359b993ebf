package dev.embassy.materials.library;

import dev.embassy.chassis.problem.Refusal;

public final class MaterialNotHandedOut extends Refusal {

    private static final long serialVersionUID = 1L;

    public MaterialNotHandedOut() {
        super(
                Kind.NOT_FOUND,
                "material-not-handed-out",
                "This is not handed out any more. Ask whoever gave you the link.");
    }
}
