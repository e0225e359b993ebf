package dev.embassy.materials.stock;

import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.chassis.id.Identifier;

public record StockLevelId(String value) implements Identifier {

    /** The one level there is for a variant in a depot. */
    public static StockLevelId of(StockItemId item, VariantId variant, DepotId depot) {
        return new StockLevelId(
                DerivedIds.of("stock-level", item.value(), variant.value(), depot.value()));
    }
}
