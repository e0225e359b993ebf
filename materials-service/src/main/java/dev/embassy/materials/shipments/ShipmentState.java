package dev.embassy.materials.shipments;

/** Where a shipment is; {@link ShipmentCommand} says where it may go from there. */
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

    /** Still on its way: the packer may need the address. */
    public boolean isOpen() {
        return switch (this) {
            case REQUESTED, ADDRESS_ASKED, READY, PICKING, PACKED, SHIPPED, HELD_BY_CUSTOMS -> true;
            case DELIVERED, OUT_OF_STOCK, LOST, RETURNED, CANCELLED -> false;
        };
    }

    /** Has left the warehouse, and was neither lost nor came back. */
    public boolean isSent() {
        return switch (this) {
            case SHIPPED, HELD_BY_CUSTOMS, DELIVERED -> true;
            default -> false;
        };
    }

    /** Was lost or came back. */
    public boolean hasFailed() {
        return this == LOST || this == RETURNED;
    }

    /** Whatever became of it then. */
    public boolean hasLeft() {
        return isSent() || hasFailed();
    }
}
