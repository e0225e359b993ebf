package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** A stock-take without a count changes nothing. */
public final class NothingCounted extends Refusal {

    public NothingCounted() {
        super(
                Kind.CONFLICT,
                "nothing-counted",
                "Nothing is counted yet. Enter what lies there first.");
    }
}
