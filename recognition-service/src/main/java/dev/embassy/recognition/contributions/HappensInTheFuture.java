package dev.embassy.recognition.contributions;

import dev.embassy.chassis.problem.Refusal;

/** What has not happened yet is no contribution. */
public final class HappensInTheFuture extends Refusal {

    private static final long serialVersionUID = 1L;

    HappensInTheFuture() {
        super(
                Kind.UNPROCESSABLE,
                "happens-in-the-future",
                "A contribution can be recorded once it has happened.");
        onField("happenedAt", "in-the-future", "Choose a day that has passed.");
    }
}
