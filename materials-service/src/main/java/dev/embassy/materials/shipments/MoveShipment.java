package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
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
    private final Clock clock;

    MoveShipment(Shipments shipments, Clock clock) {
        this.shipments = shipments;
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

    public Shipment deliver(ShipmentId id, Expected expected, Actor by) {
        return step(id, expected, by, Shipment::deliver);
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
        if (!by.hasAny(Roles.FULFILMENT, Roles.STAFF)) {
            throw new NotAllowed("Only fulfilment and staff cancel shipments.");
        }
        return apply(id, expected, by, (it, who, at) -> it.cancel(reason, who, at));
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

    private Shipment apply(ShipmentId id, Expected expected, Actor by, Step step) {
        var shipment = shipments.get(id);
        expected.check(shipment);
        shipments.store(shipment, List.of(step.take(shipment, by.person(), clock.instant())));
        return shipment;
    }
}
