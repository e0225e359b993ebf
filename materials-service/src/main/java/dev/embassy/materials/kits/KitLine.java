package dev.embassy.materials.kits;

import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;

/**
 * One item of a request.
 *
 * @param unitValue at the time of the request
 */
public record KitLine(
        StockItemId itemId,
        VariantId variantId,
        String label,
        int requested,
        int approved,
        Money unitValue) {

    KitLine approving(int quantity) {
        return new KitLine(itemId, variantId, label, requested, quantity, unitValue);
    }

    Money value() {
        return unitValue.times(requested);
    }
}
