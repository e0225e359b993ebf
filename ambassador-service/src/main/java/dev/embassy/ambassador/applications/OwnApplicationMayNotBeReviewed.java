package dev.embassy.ambassador.applications;

import dev.embassy.chassis.problem.Refusal;

/** Nobody reviews or decides their own application. */
public final class OwnApplicationMayNotBeReviewed extends Refusal {

    public OwnApplicationMayNotBeReviewed(ApplicationId id) {
        super(
                Kind.FORBIDDEN,
                "own-application",
                "Nobody reviews or decides their own application. Ask a colleague.");
        with("application", id.value());
    }
}
