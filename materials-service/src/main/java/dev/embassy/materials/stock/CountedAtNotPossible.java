package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** A count is taken after the sheet was made and not in the future. */
public final class CountedAtNotPossible extends Refusal {

    public CountedAtNotPossible() {
        super(
                Kind.UNPROCESSABLE,
                "counted-at-not-possible",
                "The count is from a moment between the begin of the stock-take and now.");
        onField(
                "countedAt",
                "counted-at-not-possible",
                "Between the begin of the stock-take and now.");
    }
}
