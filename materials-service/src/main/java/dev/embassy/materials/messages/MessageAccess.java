package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;

/** Advocates and staff write; members and organisers read what is published. */
public final class MessageAccess {

    private MessageAccess() {}

    public static boolean mayWrite(Actor actor) {
        return actor.hasAny(Roles.STAFF, Roles.ADVOCATE);
    }

    static void requireWriter(Actor actor) {
        if (!mayWrite(actor)) {
            throw new NotAllowed("Only advocates and staff write messages.");
        }
    }

    public static void requireReader(Actor actor) {
        if (!mayWrite(actor) && !actor.hasAny(Roles.AMBASSADOR, Roles.ORGANISER)) {
            throw new NotAllowed(
                    "Messages are for members and organisers. Apply to the programme to see them.");
        }
    }
}
