package dev.embassy.materials.messages;

import dev.embassy.chassis.problem.Refusal;

/** A review-by date lies in the past, or too far away to mean anything. */
public final class ReviewDayNotUsable extends Refusal {

    private static final long serialVersionUID = 1L;

    public ReviewDayNotUsable(String detail) {
        super(Kind.UNPROCESSABLE, "review-day-not-usable", detail);
        onField("reviewBy", "review-day-not-usable", detail);
    }
}
