package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

public final class MeetupNotAnnounced extends Refusal {

    private static final long serialVersionUID = 1L;

    public MeetupNotAnnounced() {
        super(
                Kind.CONFLICT,
                "meetup-not-announced",
                "The materials are there as soon as the meetup is announced. Announce it first.");
    }
}
