package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

/** The policy says no; the rules tell why. */
public final class KitNotEligible extends Refusal {

    private static final long serialVersionUID = 1L;

    public KitNotEligible(Eligibility eligibility) {
        super(
                Kind.UNPROCESSABLE,
                "kit-not-eligible",
                "Not every rule is met: see each rule for what to do.");
        with("rules", eligibility.rules());
        with("orderBy", eligibility.orderBy().toString());
    }
}
