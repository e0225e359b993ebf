package dev.embassy.ambassador.applications;

import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Actor;
import java.time.Duration;
import java.time.Instant;

/** The rules of reviewing, each by its name. */
public final class ReviewPolicy {

    private ReviewPolicy() {}

    public static boolean reviews(Actor actor) {
        return actor.has(Roles.STAFF);
    }

    /** An opinion is independent only if formed without knowing the others. */
    public static boolean seesOthersScores(Actor actor, Application application) {
        return reviews(actor)
                && !actor.is(application.applicant())
                && (application.scoreBy(actor).isPresent() || !application.state().isOpen());
    }

    public static boolean enoughScores(int given, int needed) {
        return given >= needed;
    }

    public static Instant mayReapplyFrom(Instant declinedAt, Duration pause) {
        return declinedAt.plus(pause);
    }

    public static boolean tooSoonToReapply(Decision decision, Instant now) {
        return decision.reapplyFrom() != null && now.isBefore(decision.reapplyFrom());
    }
}
