package dev.embassy.materials.stock.messaging;

import dev.embassy.materials.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * A level of stock as others see it.
 *
 * @param id of the level: one variant in one depot
 * @param available on hand and not reserved
 * @param change what has just happened to it
 */
record StockMessage(
        String id,
        String itemId,
        String itemName,
        String variantId,
        String label,
        String depotId,
        Money unitValue,
        int onHand,
        int reserved,
        int available,
        boolean low,
        Change change) {

    /** Numbers are differences; negative ones left. */
    record Change(String key, int onHand, int reserved, @Nullable String reason) {}
}
