package dev.embassy.ambassador.applications;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.problem.NotAllowed;

/** Reviewing is for those who run the programme. */
final class Reviewing {

    private Reviewing() {}

    static void require(Actor actor) {
        if (!ReviewPolicy.reviews(actor)) {
            throw new NotAllowed("Only staff of the programme review applications.");
        }
    }
}
