package dev.embassy.recognition.rewards;

import dev.embassy.chassis.problem.Refusal;

/** Nobody decides on a reward they receive. */
public final class OwnReward extends Refusal {

    private static final long serialVersionUID = 1L;

    OwnReward() {
        super(
                Kind.FORBIDDEN,
                "own-reward",
                "This reward is for yourself. Somebody else of the staff has to decide on it.");
    }
}
