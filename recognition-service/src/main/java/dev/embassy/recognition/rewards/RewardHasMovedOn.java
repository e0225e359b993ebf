package dev.embassy.recognition.rewards;

import dev.embassy.chassis.problem.Refusal;
import java.util.Locale;

/** The reward is in a state from which this step does not lead on. */
public final class RewardHasMovedOn extends Refusal {

    private static final long serialVersionUID = 1L;

    RewardHasMovedOn(RewardState state, Step step) {
        super(
                Kind.CONFLICT,
                "reward-has-moved-on",
                "The reward is %s now; %s is not possible any more. Reload to see where it stands."
                        .formatted(
                                state.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                step.name().toLowerCase(Locale.ROOT)));
        with("state", state.name());
    }
}
