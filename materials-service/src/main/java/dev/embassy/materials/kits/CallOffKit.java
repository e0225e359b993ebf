package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.shipments.MoveShipment;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Takes an approved kit back before it leaves. Its first shipment decides whether there is still
 * time, so it goes first, and those that follow it after that; the request follows it at once. If
 * this is interrupted, the first shipment's event does the rest.
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

    /** What has not left of a kit that goes on, or was called off before. */
    void callOffTheRest(KitRequest request, String reason, Person by) {
        var first = request.shipmentId();
        if (first != null) {
            moveShipment.callOffTheRest(first, reason, by);
        }
    }
}
