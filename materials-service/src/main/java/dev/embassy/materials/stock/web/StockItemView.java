package dev.embassy.materials.stock.web;

import dev.embassy.materials.stock.ReadStock;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.Variant;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import java.util.List;

/**
 * A stock item as the API shows it.
 *
 * @param available on hand and not reserved
 * @param low whether any variant has less available than the threshold
 * @param value of all that is on hand
 */
record StockItemView(
        String id,
        long version,
        String name,
        Money unitValue,
        String customsDescription,
        int lowStockThreshold,
        List<StockVariantView> variants,
        int onHand,
        int reserved,
        int available,
        boolean low,
        Money value,
        Instant createdAt,
        List<String> actions) {

    record StockVariantView(
            String id, String label, int onHand, int reserved, int available, boolean low) {

        static StockVariantView of(StockItem item, Variant variant, List<StockLevel> levels) {
            var own =
                    levels.stream()
                            .filter(level -> level.variantId().equals(variant.id()))
                            .toList();
            int onHand = own.stream().mapToInt(StockLevel::onHand).sum();
            int reserved = own.stream().mapToInt(StockLevel::reserved).sum();
            int available = onHand - reserved;
            return new StockVariantView(
                    variant.id().value(),
                    variant.label(),
                    onHand,
                    reserved,
                    available,
                    available < item.lowStockThreshold());
        }
    }

    static StockItemView of(ReadStock.Stocked stocked) {
        var item = stocked.item();
        var variants =
                item.variants().stream()
                        .map(variant -> StockVariantView.of(item, variant, stocked.levels()))
                        .toList();
        int onHand = variants.stream().mapToInt(StockVariantView::onHand).sum();
        int reserved = variants.stream().mapToInt(StockVariantView::reserved).sum();
        return new StockItemView(
                item.id().value(),
                item.version(),
                item.name(),
                item.unitValue(),
                item.customsDescription(),
                item.lowStockThreshold(),
                variants,
                onHand,
                reserved,
                onHand - reserved,
                variants.stream().anyMatch(StockVariantView::low),
                item.unitValue().times(onHand),
                item.createdAt(),
                List.of("receive", "adjust"));
    }
}
