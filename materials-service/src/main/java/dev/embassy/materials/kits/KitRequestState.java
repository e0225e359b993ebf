package dev.embassy.materials.kits;

/** Where a request is; {@link KitCommand} says where it may go from there. */
public enum KitRequestState {
    DRAFT,
    SUBMITTED,
    NEEDS_INFO,
    APPROVED,
    PARTIALLY_APPROVED,
    DECLINED,
    PICKING,
    SHIPPED,
    HELD_BY_CUSTOMS,
    DELIVERED,
    REPORTED,
    CLOSED,
    LOST,
    RETURNED,
    CANCELLED;

    /** Waits for a decision of staff. */
    public boolean isUndecided() {
        return this == SUBMITTED || this == NEEDS_INFO;
    }

    /**
     * Keeps the meetup from having another kit. A kit that was lost or came back does not: another
     * may be asked for.
     */
    public boolean takesTheMeetup() {
        return switch (this) {
            case DRAFT, DECLINED, CANCELLED, LOST, RETURNED -> false;
            default -> true;
        };
    }
}
