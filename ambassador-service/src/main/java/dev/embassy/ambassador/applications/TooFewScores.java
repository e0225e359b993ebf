package dev.embassy.ambassador.applications;

import dev.embassy.chassis.problem.Refusal;

/** Fewer reviewers have scored than a decision needs. */
public final class TooFewScores extends Refusal {

    public TooFewScores(ApplicationId id, int given, int needed) {
        super(
                Kind.CONFLICT,
                "too-few-scores",
                "A decision needs "
                        + needed
                        + " independent scores; there are "
                        + given
                        + " so far.");
        with("application", id.value());
        with("given", given);
        with("needed", needed);
    }
}
