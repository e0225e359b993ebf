package dev.embassy.ambassador.applications;

import dev.embassy.chassis.problem.Refusal;

/** There is no such application for whoever asked. */
public final class ApplicationNotFound extends Refusal {

    public ApplicationNotFound(ApplicationId id) {
        super(
                Kind.NOT_FOUND,
                "application-not-found",
                "There is no such application, or it is not yours to see.");
        with("application", id.value());
    }
}
