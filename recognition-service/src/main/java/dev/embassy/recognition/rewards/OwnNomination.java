package dev.embassy.recognition.rewards;

import dev.embassy.chassis.problem.Refusal;

/** Nobody approves their own nomination. */
public final class OwnNomination extends Refusal {

    private static final long serialVersionUID = 1L;

    OwnNomination() {
        super(
                Kind.FORBIDDEN,
                "own-nomination",
                "You nominated this reward. Somebody else of the staff has to approve it.");
    }
}
