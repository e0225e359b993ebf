package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** Only a depot that was closed is opened again. */
public final class DepotStillOpen extends Refusal {

    public DepotStillOpen(String name) {
        super(Kind.CONFLICT, "depot-open", "The depot " + name + " is open already.");
    }
}
