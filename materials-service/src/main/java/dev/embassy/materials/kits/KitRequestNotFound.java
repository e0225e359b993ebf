package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

public final class KitRequestNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public KitRequestNotFound(KitRequestId id) {
        super(
                Kind.NOT_FOUND,
                "kit-request-not-found",
                "There is no kit request " + id.value() + ".");
    }
}
