package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** The one warehouse is not closed. */
public final class WarehouseStaysOpen extends Refusal {

    public WarehouseStaysOpen() {
        super(
                Kind.CONFLICT,
                "warehouse-stays-open",
                "The warehouse is always open; only local depots close.");
    }
}
