package dev.embassy.recognition.contributions;

import dev.embassy.chassis.problem.Refusal;

/** Nobody judges their own contribution. */
public final class OwnContribution extends Refusal {

    private static final long serialVersionUID = 1L;

    OwnContribution() {
        super(
                Kind.FORBIDDEN,
                "own-contribution",
                "This is your own contribution. Somebody else has to decide on it.");
    }
}
