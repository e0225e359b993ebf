package dev.embassy.ambassador.applications;

import dev.embassy.chassis.problem.Refusal;

/** The person has no application that waits for anything. */
public final class NoOpenApplication extends Refusal {

    public NoOpenApplication() {
        super(
                Kind.NOT_FOUND,
                "no-open-application",
                "You have no open application. Start one first.");
    }
}
