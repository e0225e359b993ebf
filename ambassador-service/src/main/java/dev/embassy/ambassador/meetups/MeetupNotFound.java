package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.problem.Refusal;

/** There is no such meetup for whoever asked. */
public final class MeetupNotFound extends Refusal {

    public MeetupNotFound(MeetupId id) {
        super(
                Kind.NOT_FOUND,
                "meetup-not-found",
                "There is no such meetup, or it is not public yet.");
        with("meetup", id.value());
    }
}
