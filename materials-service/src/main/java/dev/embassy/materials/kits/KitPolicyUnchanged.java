package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

public final class KitPolicyUnchanged extends Refusal {

    private static final long serialVersionUID = 1L;

    public KitPolicyUnchanged() {
        super(
                Kind.UNPROCESSABLE,
                "kit-policy-unchanged",
                "These are the numbers in force. Change at least one of them.");
    }
}
