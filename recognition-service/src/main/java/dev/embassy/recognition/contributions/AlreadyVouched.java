package dev.embassy.recognition.contributions;

import dev.embassy.chassis.problem.Refusal;

/** A peer counts once. */
public final class AlreadyVouched extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyVouched() {
        super(
                Kind.CONFLICT,
                "already-vouched",
                "You already validated this contribution. It waits for other peers or for staff.");
    }
}
