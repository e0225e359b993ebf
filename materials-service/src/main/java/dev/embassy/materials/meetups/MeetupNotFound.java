package dev.embassy.materials.meetups;

import dev.embassy.chassis.problem.Refusal;

/** No such meetup, or its announcement has not arrived yet. */
public final class MeetupNotFound extends Refusal {

    public MeetupNotFound(MeetupId id) {
        super(
                Kind.NOT_FOUND,
                "meetup-not-found",
                "There is no meetup "
                        + id.value()
                        + " here. If it was saved a moment ago, try again in a few seconds.");
    }
}
