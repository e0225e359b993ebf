package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.problem.Refusal;

/** There is no point in announcing what is over. */
public final class MeetupOver extends Refusal {

    public MeetupOver(MeetupId id) {
        super(
                Kind.CONFLICT,
                "meetup-over",
                "The meetup is over, so it cannot be announced. Mark it as held and report it.");
        with("meetup", id.value());
    }
}
