package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** A depot closes only when nothing lies in it. */
public final class DepotNotEmpty extends Refusal {

    public DepotNotEmpty(String name, int pieces) {
        super(
                Kind.CONFLICT,
                "depot-not-empty",
                "%d pieces still lie in %s or are on their way there. Send them back first."
                        .formatted(pieces, name));
    }
}
