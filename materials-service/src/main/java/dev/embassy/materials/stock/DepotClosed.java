package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** Nothing is sent to a depot that is closed. */
public final class DepotClosed extends Refusal {

    public DepotClosed(String name) {
        super(
                Kind.CONFLICT,
                "depot-closed",
                "The depot " + name + " is closed. Open it again first.");
    }
}
