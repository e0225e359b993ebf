package dev.embassy.materials.stock.messaging;

import dev.embassy.materials.terms.Money;
import java.util.List;

/** A stock item as others see it. */
record StockItemMessage(
        String id,
        String name,
        List<VariantMessage> variants,
        Money unitValue,
        String customsDescription,
        int lowStockThreshold,
        int leadTimeDays) {

    record VariantMessage(String id, String label, boolean retired) {}
}
