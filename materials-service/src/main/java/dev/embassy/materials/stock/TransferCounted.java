package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** Nobody waits for it to be counted. */
public final class TransferCounted extends Refusal {

    private static final long serialVersionUID = 1L;

    public TransferCounted() {
        super(
                Kind.CONFLICT,
                "transfer-counted",
                "It was counted already, or it needs no counting. Look at the list again.");
    }
}
