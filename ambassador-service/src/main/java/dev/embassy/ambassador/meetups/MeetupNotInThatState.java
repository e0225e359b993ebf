package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.problem.Refusal;
import java.util.Locale;

/** The meetup is not at a point where this can be done. */
public final class MeetupNotInThatState extends Refusal {

    public MeetupNotInThatState(MeetupId id, MeetupState state) {
        super(
                Kind.CONFLICT,
                "meetup-not-in-that-state",
                "The meetup is "
                        + state.name().toLowerCase(Locale.ROOT)
                        + " now. Reload it to see what happened.");
        with("meetup", id.value());
        with("state", state.name());
    }
}
