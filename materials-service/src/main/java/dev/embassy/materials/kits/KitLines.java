package dev.embassy.materials.kits;

import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.Variant;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Works out what an order comes to. */
@Component
class KitLines {

    private final StockItems items;

    KitLines(StockItems items) {
        this.items = items;
    }

    /**
     * One line per item and variant. Items whose sizes are still to be chosen are left out, and so
     * are those that are retired.
     *
     * @throws KitNotAsDescribed if a size is chosen that is retired, is not in the kit, or more of
     *     it than the kit holds
     */
    List<KitLine> of(KitTemplate template, KitOrder order) {
        var lines = new ArrayList<KitLine>();
        for (var line : template.contents().lines()) {
            var item = items.get(line.itemId());
            int most = line.quantity() * order.quantity();
            var stocked = item.stocked();
            if (stocked.size() == 1 && (item.hasOneVariant() || noneChosen(item, order))) {
                lines.add(line(item, new StockLine(item.id(), stocked.getFirst().id(), most)));
            } else {
                lines.addAll(chosen(item, most, order.sizes()));
            }
        }
        for (var size : order.sizes()) {
            if (template.contents().lines().stream()
                    .noneMatch(line -> line.itemId().equals(size.itemId()))) {
                throw new KitNotAsDescribed(
                        "sizes", "item-not-in-kit", "Sizes are chosen for items of the kit only.");
            }
        }
        return lines;
    }

    /** Items of which no size was chosen. */
    List<String> withoutSize(KitTemplate template, List<KitLine> lines) {
        return template.contents().lines().stream()
                .filter(wanted -> lines.stream().noneMatch(l -> l.itemId().equals(wanted.itemId())))
                .map(wanted -> items.get(wanted.itemId()))
                .filter(item -> !item.stocked().isEmpty())
                .map(StockItem::name)
                .toList();
    }

    /**
     * Refuses lines that were chosen while they were stocked and are retired now.
     *
     * @throws KitNotAsDescribed naming all of them
     */
    void requireStocked(List<KitLine> lines) {
        refuse(
                lines.stream()
                        .filter(line ->
                                items.get(line.itemId()).variant(line.variantId()).isRetired())
                        .map(KitLine::label)
                        .toList());
    }

    private static boolean noneChosen(StockItem item, KitOrder order) {
        return order.sizes().stream()
                .noneMatch(size -> size.itemId().equals(item.id()) && size.quantity() > 0);
    }

    private static void requireStocked(StockItem item, List<StockLine> sizes) {
        refuse(
                sizes.stream()
                        .filter(size -> size.itemId().equals(item.id()) && size.quantity() > 0)
                        .map(size -> item.variant(size.variantId()))
                        .filter(Variant::isRetired)
                        .map(variant -> item.label(variant.id()))
                        .toList());
    }

    private static void refuse(List<String> retired) {
        if (!retired.isEmpty()) {
            throw new KitNotAsDescribed(
                    "sizes",
                    "size-retired",
                    "No longer stocked: %s. Choose other sizes, or save it without them."
                            .formatted(String.join(", ", retired)));
        }
    }

    /** What the kits are worth when all of it is asked for. */
    Money fullValue(KitTemplate template, int quantity) {
        var value = Money.NOTHING;
        for (var line : template.contents().lines()) {
            var item = items.get(line.itemId());
            if (!item.stocked().isEmpty()) {
                value = value.plus(item.unitValue().times(line.quantity() * quantity));
            }
        }
        return value;
    }

    private static List<KitLine> chosen(StockItem item, int most, List<StockLine> sizes) {
        requireStocked(item, sizes);
        var lines = new LinkedHashMap<VariantId, Integer>();
        for (var size : sizes) {
            if (size.itemId().equals(item.id()) && size.quantity() > 0) {
                item.variant(size.variantId());
                lines.merge(size.variantId(), size.quantity(), Math::addExact);
            }
        }
        int sum = lines.values().stream().mapToInt(Integer::intValue).sum();
        if (sum > most) {
            throw new KitNotAsDescribed(
                    "sizes",
                    "too-many-of-an-item",
                    "%d × %s chosen; the kit holds %d.".formatted(sum, item.name(), most));
        }
        return lines.entrySet().stream()
                .map(entry ->
                        line(item, new StockLine(item.id(), entry.getKey(), entry.getValue())))
                .toList();
    }

    private static KitLine line(StockItem item, StockLine wanted) {
        return new KitLine(
                item.id(),
                wanted.variantId(),
                item.label(wanted.variantId()),
                wanted.quantity(),
                0,
                item.unitValue());
    }
}
