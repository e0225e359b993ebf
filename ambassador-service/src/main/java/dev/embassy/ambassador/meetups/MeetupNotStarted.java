package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.problem.Refusal;
import java.time.Instant;

/** A meetup cannot have been held before it begins. */
public final class MeetupNotStarted extends Refusal {

    public MeetupNotStarted(MeetupId id, Instant startsAt) {
        super(
                Kind.CONFLICT,
                "meetup-not-started",
                "The meetup has not begun yet. Report it once it has.");
        with("meetup", id.value());
        with("startsAt", startsAt.toString());
    }
}
