package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** There is no such stock-take. */
public final class StockTakeNotFound extends Refusal {

    public StockTakeNotFound(StockTakeId id) {
        super(Kind.NOT_FOUND, "stock-take-not-found", "There is no stock-take " + id.value() + ".");
    }
}
