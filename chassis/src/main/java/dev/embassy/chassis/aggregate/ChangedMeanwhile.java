package dev.embassy.chassis.aggregate;

import dev.embassy.chassis.problem.Refusal;

/** Somebody else changed the record between reading and storing it. */
public final class ChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile() {
        super(
                Kind.CONFLICT,
                "changed-meanwhile",
                "Somebody else changed this at the same moment. Look at it as it is now, then decide"
                        + " again.");
    }
}
