package dev.embassy.ambassador.applications;

import dev.embassy.chassis.problem.Refusal;

/** What an application must hold before it is submitted is not all there. */
public final class ApplicationIncomplete extends Refusal {

    public ApplicationIncomplete() {
        super(
                Kind.UNPROCESSABLE,
                "application-incomplete",
                "A few things are missing before the application can be submitted.");
    }

    void field(String field, String message) {
        onField(field, "invalid", message);
    }
}
