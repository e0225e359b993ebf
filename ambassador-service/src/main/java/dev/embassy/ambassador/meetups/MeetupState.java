package dev.embassy.ambassador.meetups;

/** Where a meetup stands. */
public enum MeetupState {
    DRAFT,
    ANNOUNCED,
    HELD,
    REPORTED,
    CANCELLED;

    boolean mayBecome(MeetupState next) {
        return switch (this) {
            // Somebody may enter a meetup only after it took place.
            case DRAFT -> next == ANNOUNCED || next == HELD || next == CANCELLED;
            case ANNOUNCED -> next == HELD || next == CANCELLED;
            // Time alone makes it held; its people may know that it did not take place.
            case HELD -> next == REPORTED || next == CANCELLED;
            case REPORTED, CANCELLED -> false;
        };
    }

    /** Whether the plan may still change. */
    public boolean isPlanned() {
        return this == DRAFT || this == ANNOUNCED;
    }

    /** Whether everybody may know of a meetup that stands there. */
    boolean isPublic() {
        return this == ANNOUNCED || this == HELD || this == REPORTED;
    }
}
