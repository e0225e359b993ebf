package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** Nothing new is received of a retired variant. */
public final class VariantRetired extends Refusal {

    public VariantRetired(String label) {
        super(
                Kind.CONFLICT,
                "variant-retired",
                label + " is retired. Nothing new of it is stocked.");
    }
}
