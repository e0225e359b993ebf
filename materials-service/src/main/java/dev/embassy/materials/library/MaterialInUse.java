package dev.embassy.materials.library;

import dev.embassy.chassis.problem.Refusal;

/** The material cannot go, because something else is made of it. */
public final class MaterialInUse extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param where such as {@code kit template “Medium kit”}
     */
    public MaterialInUse(String where) {
        super(
                Kind.CONFLICT,
                "material-in-use",
                "It is part of the %s. Take it out there first.".formatted(where));
    }
}
