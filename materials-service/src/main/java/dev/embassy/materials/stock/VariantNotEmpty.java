package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** A variant is retired only when nothing of it is left. */
public final class VariantNotEmpty extends Refusal {

    public VariantNotEmpty(String label, int pieces) {
        super(
                Kind.CONFLICT,
                "variant-not-empty",
                "%d × %s still lie in the depots. Retire it when they are gone."
                        .formatted(pieces, label));
    }
}
