package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** More than was sent, or less than nothing. */
public final class CountNotPossible extends Refusal {

    private static final long serialVersionUID = 1L;

    public CountNotPossible(int sent) {
        super(
                Kind.UNPROCESSABLE,
                "count-not-possible",
                "%d were sent. Count between 0 and %d; book what is there beyond that with an adjustment."
                        .formatted(sent, sent));
        onField("pieces", "count-not-possible", "Between 0 and %d.".formatted(sent));
    }
}
