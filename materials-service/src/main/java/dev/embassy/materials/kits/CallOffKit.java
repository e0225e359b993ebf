package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.shipments.MoveShipment;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Takes an approved kit back before it leaves. The shipment decides whether there is still time, so
 * it goes first; the request follows it at once, and again by its event if this is interrupted.
 */
@Component
class CallOffKit {

    private final KitRequests requests;
    private final ShipApprovedKit shipApprovedKit;
    private final MoveShipment moveShipment;
    private final Clock clock;

    CallOffKit(
            KitRequests requests,
            ShipApprovedKit shipApprovedKit,
            MoveShipment moveShipment,
            Clock clock) {
        this.requests = requests;
        this.shipApprovedKit = shipApprovedKit;
        this.moveShipment = moveShipment;
        this.clock = clock;
    }

    void callOff(KitRequest request, String reason, Person by) {
        var shipment = Objects.requireNonNull(request.shipmentId(), "An approved kit has one");
        shipApprovedKit.ship(request.id(), by);
        moveShipment.callOff(shipment, reason, by);
        var now = requests.get(request.id());
        var events = now.follow(shipment, KitCommand.CALL_OFF, reason, by, clock.instant());
        if (!events.isEmpty()) {
            requests.store(now, events);
        }
    }
}
