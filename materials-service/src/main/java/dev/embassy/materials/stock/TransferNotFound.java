package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** There is no such transfer. */
public final class TransferNotFound extends Refusal {

    public TransferNotFound(StockTransferId id) {
        super(Kind.NOT_FOUND, "transfer-not-found", "There is no transfer " + id.value() + ".");
    }
}
