package dev.embassy.materials.stock;

import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.chassis.id.Identifier;

public record StockTransferId(String value) implements Identifier {

    /** The one transfer there is for a key. */
    public static StockTransferId of(String key) {
        return new StockTransferId(DerivedIds.of("stock-transfer", key));
    }
}
