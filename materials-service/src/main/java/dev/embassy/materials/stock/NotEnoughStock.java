package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** What was asked for would take on-hand or available stock below zero. */
public final class NotEnoughStock extends Refusal {

    private final int available;

    public NotEnoughStock(String label, int wanted, int available) {
        super(
                Kind.CONFLICT,
                "not-enough-stock",
                "%d × %s wanted, %d left. Ask for less or receive stock first."
                        .formatted(wanted, label, available));
        this.available = available;
        with("available", available);
    }

    public int available() {
        return available;
    }
}
