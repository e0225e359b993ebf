package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** What was counted is settled already. */
public final class StockTakeOver extends Refusal {

    public StockTakeOver() {
        super(
                Kind.CONFLICT,
                "stock-take-over",
                "This stock-take is over. Begin another one to count again.");
    }
}
