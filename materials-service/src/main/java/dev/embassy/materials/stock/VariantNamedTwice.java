package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

public final class VariantNamedTwice extends Refusal {

    public VariantNamedTwice(VariantId variant) {
        super(
                Kind.UNPROCESSABLE,
                "variant-named-twice",
                "The variant '" + variant.value() + "' is there twice. Name each variant once.");
        onField("variants", "variant-named-twice", "Name each variant once.");
    }
}
