package dev.embassy.ambassador.applications;

import dev.embassy.chassis.problem.Refusal;
import java.util.Locale;

/** The application is past the step that was asked for. */
public final class ApplicationAlreadyDecided extends Refusal {

    public ApplicationAlreadyDecided(ApplicationId id, ApplicationState state) {
        super(
                Kind.CONFLICT,
                "application-already-decided",
                "The application is "
                        + state.name().toLowerCase(Locale.ROOT)
                        + " already. Reload it to see what happened.");
        with("application", id.value());
        with("state", state.name());
    }
}
