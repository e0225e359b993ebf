package dev.embassy.materials.stock.messaging;

import dev.embassy.materials.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * A level of stock as others see it.
 *
 * @param id of the level: one variant in one depot
 * @param available on hand and not reserved
 * @param leadTimeDays from ordering more until it is there; 0 where nobody knows
 * @param daysOfCover how long the available pieces last at the pace of late; null if none left
 * @param change what has just happened to it; null where nothing moved
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
        int lowStockThreshold,
        int leadTimeDays,
        @Nullable Integer daysOfCover,
        @Nullable Change change) {

    /** Numbers are differences; negative ones left. */
    record Change(String key, int onHand, int reserved, @Nullable String reason) {}
}
