package dev.embassy.materials.kits;

import java.util.EnumSet;
import java.util.Set;

/** Where a request is, and where it may go from there. */
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

    private static Set<KitRequestState> after(KitRequestState state) {
        return switch (state) {
            case DRAFT -> EnumSet.of(SUBMITTED, CANCELLED);
            case SUBMITTED ->
                    EnumSet.of(NEEDS_INFO, APPROVED, PARTIALLY_APPROVED, DECLINED, CANCELLED);
            case NEEDS_INFO ->
                    EnumSet.of(SUBMITTED, APPROVED, PARTIALLY_APPROVED, DECLINED, CANCELLED);
            case APPROVED, PARTIALLY_APPROVED -> EnumSet.of(PICKING, SHIPPED, CANCELLED);
            case PICKING -> EnumSet.of(SHIPPED, CANCELLED);
            case SHIPPED -> EnumSet.of(HELD_BY_CUSTOMS, DELIVERED, LOST, RETURNED);
            case HELD_BY_CUSTOMS -> EnumSet.of(DELIVERED, LOST, RETURNED);
            case DELIVERED -> EnumSet.of(REPORTED);
            case REPORTED, LOST, RETURNED -> EnumSet.of(CLOSED);
            case DECLINED, CLOSED, CANCELLED -> EnumSet.noneOf(KitRequestState.class);
        };
    }

    public boolean mayBecome(KitRequestState next) {
        return after(this).contains(next);
    }

    /** Waits for a decision of staff. */
    public boolean isUndecided() {
        return this == SUBMITTED || this == NEEDS_INFO;
    }

    /** Keeps the meetup from having another kit. */
    public boolean takesTheMeetup() {
        return this != DRAFT && this != DECLINED && this != CANCELLED;
    }
}
