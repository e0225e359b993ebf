package dev.embassy.materials.shipments;

import static dev.embassy.materials.shipments.ShipmentState.ADDRESS_ASKED;
import static dev.embassy.materials.shipments.ShipmentState.CANCELLED;
import static dev.embassy.materials.shipments.ShipmentState.DELIVERED;
import static dev.embassy.materials.shipments.ShipmentState.HELD_BY_CUSTOMS;
import static dev.embassy.materials.shipments.ShipmentState.LOST;
import static dev.embassy.materials.shipments.ShipmentState.OUT_OF_STOCK;
import static dev.embassy.materials.shipments.ShipmentState.PACKED;
import static dev.embassy.materials.shipments.ShipmentState.PICKING;
import static dev.embassy.materials.shipments.ShipmentState.READY;
import static dev.embassy.materials.shipments.ShipmentState.REQUESTED;
import static dev.embassy.materials.shipments.ShipmentState.RETURNED;
import static dev.embassy.materials.shipments.ShipmentState.SHIPPED;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a shipment: where it leads, and from where. This table is the only place
 * that says so; what it does not list is refused.
 */
public enum ShipmentCommand {
    /** Its stock is there; also renews a link that was lost. */
    ASK_ADDRESS(ADDRESS_ASKED, REQUESTED, ADDRESS_ASKED, READY),
    /** The recipient has not answered yet. */
    REMIND(null, ADDRESS_ASKED),
    /** Nobody needs it any more, and nobody said where to send it. */
    GIVE_UP(CANCELLED, ADDRESS_ASKED),
    RUN_OUT(OUT_OF_STOCK, REQUESTED),
    GIVE_ADDRESS(READY, ADDRESS_ASKED),
    PICK(PICKING, READY),
    PACK(PACKED, PICKING),
    SHIP(SHIPPED, PACKED),
    HOLD(HELD_BY_CUSTOMS, SHIPPED),
    /** Also what was thought to be lost. */
    DELIVER(DELIVERED, SHIPPED, HELD_BY_CUSTOMS, LOST),
    LOSE(LOST, SHIPPED, HELD_BY_CUSTOMS),
    TAKE_BACK(RETURNED, SHIPPED, HELD_BY_CUSTOMS, LOST),
    CANCEL(CANCELLED, REQUESTED, ADDRESS_ASKED, READY, PICKING, PACKED, OUT_OF_STOCK),
    /** Sends what is there; the rest follows or is dropped. */
    SPLIT(null, READY, PICKING, PACKED),
    /** The stock is looked at again. */
    RETRY(REQUESTED, OUT_OF_STOCK),
    /** The same again, in a shipment of its own. */
    RESEND(null, LOST, RETURNED),
    /** What it is for takes place on another day; also where the same may be sent again. */
    MOVE_DAY(
            null,
            REQUESTED,
            ADDRESS_ASKED,
            READY,
            PICKING,
            PACKED,
            SHIPPED,
            HELD_BY_CUSTOMS,
            OUT_OF_STOCK,
            LOST,
            RETURNED);

    private final @Nullable ShipmentState to;
    private final Set<ShipmentState> from;

    /**
     * @param to null where the state stays
     */
    ShipmentCommand(@Nullable ShipmentState to, ShipmentState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    public boolean allowedIn(ShipmentState state) {
        return from.contains(state);
    }

    /**
     * Where it leads.
     *
     * @throws ShipmentNotReadyForThat if it is not allowed in that state
     */
    public ShipmentState from(ShipmentState state) {
        if (!allowedIn(state)) {
            throw new ShipmentNotReadyForThat(state, this);
        }
        return to == null ? state : to;
    }

    /** After “cannot”. */
    String words() {
        return switch (this) {
            case ASK_ADDRESS -> "be asked for its address";
            case REMIND -> "remind of its address";
            case GIVE_UP -> "end its wait for an address";
            case RUN_OUT -> "be out of stock";
            case GIVE_ADDRESS -> "take an address";
            case PICK -> "be picked";
            case PACK -> "be packed";
            case SHIP -> "be handed to the carrier";
            case HOLD -> "be held by customs";
            case DELIVER -> "be delivered";
            case LOSE -> "be lost";
            case TAKE_BACK -> "come back";
            case CANCEL -> "be cancelled";
            case SPLIT -> "be sent in part";
            case RETRY -> "be tried again";
            case RESEND -> "be sent again";
            case MOVE_DAY -> "be needed on another day";
        };
    }
}
