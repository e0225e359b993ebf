package dev.embassy.materials.shipments;

import java.util.EnumSet;
import java.util.Set;

/** Where a shipment is, and where it may go from there. */
public enum ShipmentState {
    /** Recorded; its stock is being reserved. */
    REQUESTED,
    ADDRESS_ASKED,
    READY,
    PICKING,
    PACKED,
    SHIPPED,
    HELD_BY_CUSTOMS,
    DELIVERED,
    OUT_OF_STOCK,
    LOST,
    RETURNED,
    CANCELLED;

    private static Set<ShipmentState> after(ShipmentState state) {
        return switch (state) {
            case REQUESTED -> EnumSet.of(ADDRESS_ASKED, OUT_OF_STOCK, CANCELLED);
            case ADDRESS_ASKED -> EnumSet.of(READY, CANCELLED);
            case READY -> EnumSet.of(ADDRESS_ASKED, PICKING, CANCELLED);
            case PICKING -> EnumSet.of(PACKED, CANCELLED);
            case PACKED -> EnumSet.of(SHIPPED, CANCELLED);
            case SHIPPED -> EnumSet.of(DELIVERED, HELD_BY_CUSTOMS, LOST, RETURNED);
            case HELD_BY_CUSTOMS -> EnumSet.of(DELIVERED, LOST, RETURNED);
            case DELIVERED, OUT_OF_STOCK, LOST, RETURNED, CANCELLED ->
                    EnumSet.noneOf(ShipmentState.class);
        };
    }

    public boolean mayBecome(ShipmentState next) {
        return after(this).contains(next);
    }

    /** Still on its way: the packer may need the address. */
    public boolean isOpen() {
        return !after(this).isEmpty();
    }
}
