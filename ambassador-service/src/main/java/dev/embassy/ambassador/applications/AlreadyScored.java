package dev.embassy.ambassador.applications;

import dev.embassy.chassis.problem.Refusal;

/** A reviewer scores an application once. */
public final class AlreadyScored extends Refusal {

    public AlreadyScored(ApplicationId id) {
        super(
                Kind.CONFLICT,
                "already-scored",
                "You have given your score. It stands as it was given, before you saw the others.");
        with("application", id.value());
    }
}
