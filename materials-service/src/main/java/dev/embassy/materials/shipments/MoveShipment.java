package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.terms.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps of those who pack. Stock follows by the shipment's events: it leaves when shipped, is
 * released when cancelled and comes back when returned.
 */
@Component
public class MoveShipment {

    private final Shipments shipments;
    private final RequestShipment requestShipment;
    private final Clock clock;

    MoveShipment(Shipments shipments, RequestShipment requestShipment, Clock clock) {
        this.shipments = shipments;
        this.requestShipment = requestShipment;
        this.clock = clock;
    }

    public Shipment pick(ShipmentId id, Expected expected, Actor by) {
        return step(id, expected, by, Shipment::pick);
    }

    public Shipment pack(ShipmentId id, Expected expected, Actor by) {
        return step(id, expected, by, Shipment::pack);
    }

    public Shipment ship(ShipmentId id, Tracking tracking, Expected expected, Actor by) {
        return step(id, expected, by, (it, who, at) -> it.ship(tracking, who, at));
    }

    /** Its recipient knows best; fulfilment hears of it from the carrier. */
    public Shipment deliver(ShipmentId id, Expected expected, Actor by) {
        if (!by.has(Roles.FULFILMENT) && !by.is(shipments.get(id).recipient())) {
            throw new NotAllowed("Only its recipient and fulfilment say that a parcel arrived.");
        }
        return apply(id, expected, by, Shipment::deliver);
    }

    public Shipment hold(ShipmentId id, @Nullable String reason, Expected expected, Actor by) {
        return step(id, expected, by, (it, who, at) -> it.hold(reason, who, at));
    }

    public Shipment lose(ShipmentId id, @Nullable String reason, Expected expected, Actor by) {
        return step(id, expected, by, (it, who, at) -> it.lose(reason, who, at));
    }

    public Shipment takeBack(ShipmentId id, @Nullable String reason, Expected expected, Actor by) {
        return step(id, expected, by, (it, who, at) -> it.takeBack(reason, who, at));
    }

    public Shipment cancel(ShipmentId id, @Nullable String reason, Expected expected, Actor by) {
        requireDesk(by, "cancel");
        return apply(id, expected, by, (it, who, at) -> it.cancel(reason, who, at));
    }

    /** Sends what is there; errors as of {@link Shipment#split}. */
    public Shipment split(
            ShipmentId id,
            List<StockLine> out,
            boolean later,
            String reason,
            Expected expected,
            Actor by) {
        return step(
                id,
                expected,
                by,
                (it, who, at) -> it.split(named(it, out), later, reason, who, at));
    }

    /** Sends the same again; errors as of {@link Shipment#resend}. */
    public Shipment resend(ShipmentId id, String reason, Expected expected, Actor by) {
        requireDesk(by, "send again");
        return apply(id, expected, by, (it, who, at) -> it.resend(reason, who, at));
    }

    /** Looks at the stock again; what is still missing leaves it out of stock. */
    public Shipment retry(ShipmentId id, Expected expected, Actor by) {
        requireDesk(by, "try again");
        apply(id, expected, by, Shipment::retry);
        requestShipment.decideStock(id);
        return shipments.get(id);
    }

    private static List<ShipmentLine> named(Shipment shipment, List<StockLine> out) {
        return out.stream()
                .map(line ->
                        new ShipmentLine(
                                line.itemId(),
                                line.variantId(),
                                shipment.lines().stream()
                                        .filter(it ->
                                                it.itemId().equals(line.itemId())
                                                        && it.variantId().equals(line.variantId()))
                                        .map(ShipmentLine::label)
                                        .findFirst()
                                        .orElse(""),
                                line.quantity()))
                .toList();
    }

    /**
     * What it was for is not needed any more: neither this nor what follows it. Safe to repeat.
     *
     * @throws ShipmentNotReadyForThat if it has left
     */
    public void callOff(ShipmentId id, String reason, Person by) {
        var shipment = shipments.get(id);
        if (shipment.state() != ShipmentState.CANCELLED) {
            ShipmentCommand.CANCEL.from(shipment.state());
        }
        callOff(shipment, reason, by);
    }

    /** The same of whatever has not left yet; safe to repeat. */
    public void callOffTheRest(ShipmentId first, String reason, Person by) {
        shipments.find(first).ifPresent(shipment -> callOff(shipment, reason, by));
    }

    /**
     * Those in front go first: whoever is asked to follow them after that is called off from the
     * beginning.
     */
    private void callOff(Shipment first, String reason, Person by) {
        var shipment = first;
        while (true) {
            if (shipment.calledOff() == null) {
                shipments.store(shipment, shipment.callOff(reason, by, clock.instant()));
            }
            var next = shipment.followedBy();
            if (next == null) {
                return;
            }
            shipment = following(shipment, next, by);
        }
    }

    private Shipment following(Shipment earlier, ShipmentId next, Person by) {
        if (shipments.find(next).isEmpty()) {
            requestShipment.following(earlier.id(), by);
        }
        return shipments.get(next);
    }

    /**
     * What it is for, and so whatever follows it, takes place then. Safe to repeat; there may be no
     * such shipment yet.
     */
    public void needFor(ShipmentId first, Occasion occasion, Person by) {
        var shipment = shipments.find(first).orElse(null);
        while (shipment != null) {
            if (shipment.hasToKnowOf(occasion)) {
                shipments.store(shipment, shipment.moveDay(occasion, by, clock.instant()));
            }
            var next = shipment.followedBy();
            shipment = next == null ? null : following(shipment, next, by);
        }
    }

    private interface Step {
        ShipmentEvent take(Shipment shipment, Person by, Instant at);
    }

    private Shipment step(ShipmentId id, Expected expected, Actor by, Step step) {
        if (!by.has(Roles.FULFILMENT)) {
            throw new NotAllowed("Only fulfilment handles shipments.");
        }
        return apply(id, expected, by, step);
    }

    private static void requireDesk(Actor by, String what) {
        if (!by.hasAny(Roles.FULFILMENT, Roles.STAFF)) {
            throw new NotAllowed("Only fulfilment and staff %s shipments.".formatted(what));
        }
    }

    private Shipment apply(ShipmentId id, Expected expected, Actor by, Step step) {
        var shipment = shipments.get(id);
        expected.check(shipment);
        shipments.store(shipment, List.of(step.take(shipment, by.person(), clock.instant())));
        return shipment;
    }
}
