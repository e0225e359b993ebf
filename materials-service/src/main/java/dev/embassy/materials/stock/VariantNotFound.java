package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

public final class VariantNotFound extends Refusal {

    public VariantNotFound(StockItemId item, VariantId variant) {
        super(
                Kind.UNPROCESSABLE,
                "variant-not-found",
                "The item " + item.value() + " has no variant '" + variant.value() + "'.");
        onField("variantId", "variant-not-found", "Choose one of the item's variants.");
    }
}
