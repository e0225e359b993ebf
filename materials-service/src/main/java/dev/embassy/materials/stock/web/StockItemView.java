package dev.embassy.materials.stock.web;

import dev.embassy.materials.stock.ReadStock;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.Variant;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stock item as the API shows it.
 *
 * @param onHand in the warehouse, as is what is reserved and available
 * @param available on hand and not reserved
 * @param elsewhere on hand in all local depots
 * @param low whether any variant is low
 * @param leadTimeDays from ordering more until it is there; 0 where nobody knows
 * @param value of all that is on hand, in the warehouse and elsewhere
 */
record StockItemView(
        String id,
        long version,
        String name,
        Money unitValue,
        String customsDescription,
        int lowStockThreshold,
        int leadTimeDays,
        List<StockVariantView> variants,
        int onHand,
        int reserved,
        int available,
        int elsewhere,
        boolean low,
        Money value,
        Instant createdAt,
        List<String> actions) {

    /**
     * A variant of a stock item.
     *
     * @param low fewer available than the threshold, or used up before more could be there
     * @param lowSince since when; absent while it is not low
     * @param daysOfCover how long the available pieces last at the pace of the last 90 days
     * @param retired nothing new of it is stocked
     */
    record StockVariantView(
            String id,
            String label,
            int onHand,
            int reserved,
            int available,
            int elsewhere,
            boolean low,
            @Nullable Instant lowSince,
            @Nullable Integer daysOfCover,
            boolean retired) {

        static StockVariantView of(StockItem item, Variant variant, List<StockLevel> levels) {
            var own =
                    levels.stream()
                            .filter(level -> level.variantId().equals(variant.id()))
                            .toList();
            int all = own.stream().mapToInt(StockLevel::onHand).sum();
            var warehouse = own.stream().filter(level -> level.depotId().isWarehouse()).findFirst();
            int onHand = warehouse.map(StockLevel::onHand).orElse(0);
            return new StockVariantView(
                    variant.id().value(),
                    variant.label(),
                    onHand,
                    warehouse.map(StockLevel::reserved).orElse(0),
                    warehouse.map(StockLevel::available).orElse(0),
                    all - onHand,
                    warehouse
                            .map(StockLevel::isLow)
                            .orElse(!variant.isRetired() && item.lowStockThreshold() > 0),
                    warehouse.map(StockLevel::lowSince).orElse(null),
                    warehouse.map(StockLevel::daysOfCover).orElse(null),
                    variant.isRetired());
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
        int elsewhere = variants.stream().mapToInt(StockVariantView::elsewhere).sum();
        var actions = new ArrayList<>(List.of("edit", "receive", "return", "adjust"));
        if (onHand > reserved || elsewhere > 0) {
            actions.add("transfer");
        }
        return new StockItemView(
                item.id().value(),
                item.version(),
                item.name(),
                item.unitValue(),
                item.customsDescription(),
                item.lowStockThreshold(),
                item.leadTimeDays(),
                variants,
                onHand,
                reserved,
                onHand - reserved,
                elsewhere,
                variants.stream().anyMatch(StockVariantView::low),
                item.unitValue().times(onHand + elsewhere),
                item.createdAt(),
                actions);
    }
}
