package dev.embassy.ambassador.applications;

import dev.embassy.chassis.problem.Refusal;

/** Only a draft can be changed. */
public final class ApplicationAlreadySubmitted extends Refusal {

    public ApplicationAlreadySubmitted(ApplicationId id) {
        super(
                Kind.CONFLICT,
                "application-already-submitted",
                "The application has been submitted and can no longer be changed. Withdraw it to write another one.");
        with("application", id.value());
    }
}
