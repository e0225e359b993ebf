package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

/** What was sent back was counted in the warehouse, so the answer is final. */
public final class LeftOversTakenIn extends Refusal {

    private static final long serialVersionUID = 1L;

    public LeftOversTakenIn() {
        super(
                Kind.CONFLICT,
                "left-overs-taken-in",
                "What was sent back has arrived and was counted, so the answer is final. Tell the"
                        + " programme team if something is wrong with it.");
    }
}
