package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.terms.Roles;

/** Who may do what with a depot. */
final class DepotRules {

    private DepotRules() {}

    /** Works with all of the stock. */
    static boolean isKeeper(Actor actor) {
        return actor.hasAny(Roles.STAFF, Roles.FULFILMENT);
    }

    /** Sees what lies there, and takes from it. */
    static boolean mayWorkIn(Depot depot, Actor actor) {
        return isKeeper(actor) || depot.isHeldBy(actor.id());
    }
}
