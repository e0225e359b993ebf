package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** A count is of a line of the sheet. */
public final class NotOnTheSheet extends Refusal {

    public NotOnTheSheet(String levelId) {
        super(
                Kind.UNPROCESSABLE,
                "not-on-the-sheet",
                "The line " + levelId + " is not on this count sheet. Load the sheet again.");
    }
}
