package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** There is no such depot. */
public final class DepotNotFound extends Refusal {

    public DepotNotFound(DepotId id) {
        super(Kind.NOT_FOUND, "depot-not-found", "There is no depot " + id.value() + ".");
    }
}
