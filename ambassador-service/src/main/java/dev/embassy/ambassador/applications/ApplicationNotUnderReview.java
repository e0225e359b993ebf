package dev.embassy.ambassador.applications;

import dev.embassy.chassis.problem.Refusal;
import java.util.Locale;

/** There is nothing to score in this state. */
public final class ApplicationNotUnderReview extends Refusal {

    public ApplicationNotUnderReview(ApplicationId id, ApplicationState state) {
        super(
                Kind.CONFLICT,
                "application-not-under-review",
                "Only submitted applications are scored; this one is "
                        + state.name().toLowerCase(Locale.ROOT)
                        + ".");
        with("application", id.value());
        with("state", state.name());
    }
}
