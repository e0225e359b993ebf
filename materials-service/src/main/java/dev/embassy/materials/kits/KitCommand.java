package dev.embassy.materials.kits;

import static dev.embassy.materials.kits.KitRequestState.APPROVED;
import static dev.embassy.materials.kits.KitRequestState.CANCELLED;
import static dev.embassy.materials.kits.KitRequestState.CLOSED;
import static dev.embassy.materials.kits.KitRequestState.DECLINED;
import static dev.embassy.materials.kits.KitRequestState.DELIVERED;
import static dev.embassy.materials.kits.KitRequestState.DRAFT;
import static dev.embassy.materials.kits.KitRequestState.HELD_BY_CUSTOMS;
import static dev.embassy.materials.kits.KitRequestState.LOST;
import static dev.embassy.materials.kits.KitRequestState.NEEDS_INFO;
import static dev.embassy.materials.kits.KitRequestState.PARTIALLY_APPROVED;
import static dev.embassy.materials.kits.KitRequestState.PICKING;
import static dev.embassy.materials.kits.KitRequestState.REPORTED;
import static dev.embassy.materials.kits.KitRequestState.RETURNED;
import static dev.embassy.materials.kits.KitRequestState.SHIPPED;
import static dev.embassy.materials.kits.KitRequestState.SUBMITTED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a request: by whom, from where, and where it leads. This table is the only
 * place that says so; what it does not list is refused, or changes nothing when the shipment or the
 * meetup tells of it.
 */
public enum KitCommand {
    EDIT(By.REQUESTER, stays(), DRAFT, SUBMITTED, NEEDS_INFO),
    SUBMIT(By.REQUESTER, SUBMITTED, DRAFT),
    ANSWER(By.REQUESTER, SUBMITTED, NEEDS_INFO),
    WITHDRAW(By.REQUESTER, CANCELLED, DRAFT, SUBMITTED, NEEDS_INFO),
    FOLLOW_UP(By.REQUESTER, stays(), DELIVERED, REPORTED),
    ASK(By.STAFF, NEEDS_INFO, SUBMITTED, NEEDS_INFO),
    APPROVE(By.STAFF, APPROVED, SUBMITTED, NEEDS_INFO),
    APPROVE_PARTIALLY(By.STAFF, PARTIALLY_APPROVED, SUBMITTED, NEEDS_INFO),
    DECLINE(By.STAFF, DECLINED, SUBMITTED, NEEDS_INFO),
    CANCEL(By.STAFF, CANCELLED, APPROVED, PARTIALLY_APPROVED, PICKING),
    CLOSE(By.STAFF, CLOSED, DELIVERED, REPORTED, LOST, RETURNED),
    CONFIRM_RETURN(By.STAFF, stays(), DELIVERED, REPORTED, CLOSED),
    PICK(By.SHIPMENT, PICKING, APPROVED, PARTIALLY_APPROVED),
    SHIP(By.SHIPMENT, SHIPPED, APPROVED, PARTIALLY_APPROVED, PICKING),
    HOLD(By.SHIPMENT, HELD_BY_CUSTOMS, SHIPPED),
    DELIVER(By.SHIPMENT, DELIVERED, SHIPPED, HELD_BY_CUSTOMS),
    LOSE(By.SHIPMENT, LOST, SHIPPED, HELD_BY_CUSTOMS),
    TAKE_BACK(By.SHIPMENT, RETURNED, SHIPPED, HELD_BY_CUSTOMS, LOST),
    /** One that was thought to be lost has arrived, whichever of its parcels is followed now. */
    TURN_UP(By.SHIPMENT, DELIVERED, LOST, RETURNED),
    /** What was lost or came back has left once more, in a parcel of its own. */
    SEND_AGAIN(By.SHIPMENT, SHIPPED, LOST, RETURNED),
    CALL_OFF(By.SHIPMENT, CANCELLED, APPROVED, PARTIALLY_APPROVED, PICKING),
    REPORT(By.MEETUP, REPORTED, DELIVERED),
    CANCEL_MEETUP(By.MEETUP, CANCELLED, DRAFT, SUBMITTED, NEEDS_INFO),
    MOVE_MEETUP(
            By.MEETUP,
            stays(),
            DRAFT,
            SUBMITTED,
            NEEDS_INFO,
            APPROVED,
            PARTIALLY_APPROVED,
            PICKING,
            SHIPPED,
            HELD_BY_CUSTOMS);

    /** Who does it, or what the request follows. */
    public enum By {
        REQUESTER,
        STAFF,
        SHIPMENT,
        MEETUP
    }

    private final By by;
    private final @Nullable KitRequestState to;
    private final Set<KitRequestState> from;

    KitCommand(By by, @Nullable KitRequestState to, KitRequestState... from) {
        this.by = by;
        this.to = to;
        this.from = Set.of(from);
    }

    private static @Nullable KitRequestState stays() {
        return null;
    }

    public By by() {
        return by;
    }

    public boolean allowedIn(KitRequestState state) {
        return from.contains(state);
    }

    /** Where it leads from a state. */
    public KitRequestState from(KitRequestState state) {
        if (!allowedIn(state)) {
            throw new IllegalStateException(this + " is not allowed in " + state);
        }
        return to == null ? state : to;
    }

    /** How the API calls it: {@code approve-partially}. */
    public String action() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the people of one side may do in a state, in the order of the table. */
    static Set<KitCommand> of(By by, KitRequestState state) {
        var commands = EnumSet.noneOf(KitCommand.class);
        for (var command : values()) {
            if (command.by == by && command.allowedIn(state)) {
                commands.add(command);
            }
        }
        return commands;
    }
}
