package dev.embassy.materials.links;

import dev.embassy.chassis.problem.Refusal;

/** The link's state does not allow the step. */
public final class LinkNotInState extends Refusal {

    private static final long serialVersionUID = 1L;

    public LinkNotInState(String detail) {
        super(Kind.CONFLICT, "link-not-in-state", detail);
    }
}
