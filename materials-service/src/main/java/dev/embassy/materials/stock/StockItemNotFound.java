package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

public final class StockItemNotFound extends Refusal {

    public StockItemNotFound(StockItemId id) {
        super(Kind.NOT_FOUND, "stock-item-not-found", "There is no stock item " + id.value() + ".");
    }
}
