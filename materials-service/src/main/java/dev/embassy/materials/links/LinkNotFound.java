package dev.embassy.materials.links;

import dev.embassy.chassis.problem.Refusal;

/** No such link, or none that the reader may see. */
public final class LinkNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public LinkNotFound(LinkId id) {
        super(Kind.NOT_FOUND, "link-not-found", "There is no link " + id.value() + ".");
    }
}
