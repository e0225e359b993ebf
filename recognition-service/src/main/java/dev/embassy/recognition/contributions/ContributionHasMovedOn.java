package dev.embassy.recognition.contributions;

import dev.embassy.chassis.problem.Refusal;
import java.util.Locale;

/** The contribution is in a state from which this step does not lead on. */
public final class ContributionHasMovedOn extends Refusal {

    private static final long serialVersionUID = 1L;

    ContributionHasMovedOn(ContributionState state, Step step) {
        super(
                Kind.CONFLICT,
                "contribution-has-moved-on",
                "The contribution is %s now; %s is not possible any more. Reload to see where it stands."
                        .formatted(lower(state), lower(step)));
        with("state", state.name());
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
