package dev.embassy.materials.shipments;

import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;

/** So many of a variant, as the picker reads it. */
public record ShipmentLine(StockItemId itemId, VariantId variantId, String label, int quantity) {

    StockLine stockLine() {
        return new StockLine(itemId, variantId, quantity);
    }

    ShipmentLine times(int other) {
        return new ShipmentLine(itemId, variantId, label, other);
    }

    boolean isSameThing(ShipmentLine other) {
        return itemId.equals(other.itemId) && variantId.equals(other.variantId);
    }
}
