package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

public final class KitTemplateNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public KitTemplateNotFound(KitTemplateId id) {
        super(Kind.NOT_FOUND, "kit-template-not-found", "There is no kit " + id.value() + ".");
    }
}
