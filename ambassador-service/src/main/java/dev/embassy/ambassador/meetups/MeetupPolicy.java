package dev.embassy.ambassador.meetups;

import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rules around meetups, each by its name. */
public final class MeetupPolicy {

    private static final Duration FIRST_REMINDER = Duration.ofDays(1);
    private static final Duration SECOND_REMINDER = Duration.ofDays(7);

    private MeetupPolicy() {}

    public static boolean mayPlan(Actor actor) {
        return actor.hasAny(Roles.AMBASSADOR, Roles.ORGANISER, Roles.STAFF);
    }

    public static boolean mayChange(Actor actor, Meetup meetup) {
        return actor.has(Roles.STAFF) || meetup.isOrganisedBy(actor);
    }

    /** Drafts, also cancelled ones, are for those who take part; the rest is public anyway. */
    public static boolean mayRead(Actor actor, Meetup meetup) {
        return meetup.isPublic() || mayReadReport(actor, meetup);
    }

    public static boolean mayReadReport(Actor actor, Meetup meetup) {
        return seesAll(actor) || meetup.isTakenPartInBy(actor);
    }

    public static boolean seesAll(Actor actor) {
        return actor.hasAny(Roles.STAFF, Roles.ADVOCATE, Roles.ADMIN);
    }

    static Instant firstReminder(Instant ended) {
        return ended.plus(FIRST_REMINDER);
    }

    /** A week after the first reminder comes the second, and then no other. */
    static Optional<Instant> reminderAfter(int sent, Instant last) {
        return sent == 1 ? Optional.of(last.plus(SECOND_REMINDER)) : Optional.empty();
    }
}
