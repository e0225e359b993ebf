package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** A transfer goes from one depot to another. */
public final class SameDepot extends Refusal {

    public SameDepot() {
        super(
                Kind.UNPROCESSABLE,
                "same-depot",
                "It lies there already. Choose another depot to send it to.");
        onField("toDepotId", "same-depot", "Choose another depot.");
    }
}
