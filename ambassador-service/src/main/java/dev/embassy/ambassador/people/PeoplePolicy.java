package dev.embassy.ambassador.people;

import dev.embassy.chassis.actor.Actor;

/** Who may learn of whom. */
final class PeoplePolicy {

    private PeoplePolicy() {}

    /** Those who pick speakers and nominees; an applicant has nobody to pick. */
    static boolean mayLookPeopleUp(Actor actor) {
        return actor.hasAny(
                Roles.STAFF, Roles.ADMIN, Roles.AMBASSADOR, Roles.ORGANISER, Roles.ADVOCATE);
    }
}
