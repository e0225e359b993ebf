package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.shipments.Delivery;
import dev.embassy.materials.shipments.MoveShipment;
import dev.embassy.materials.shipments.Occasion;
import dev.embassy.materials.shipments.RequestShipment;
import dev.embassy.materials.shipments.ShipmentLine;
import org.springframework.stereotype.Component;

/** Makes the shipment of an approved request; repeated, it finds the same one. */
@Component
public class ShipApprovedKit {

    private final KitRequests requests;
    private final Meetups meetups;
    private final RequestShipment requestShipment;
    private final MoveShipment moveShipment;

    ShipApprovedKit(
            KitRequests requests,
            Meetups meetups,
            RequestShipment requestShipment,
            MoveShipment moveShipment) {
        this.requests = requests;
        this.meetups = meetups;
        this.requestShipment = requestShipment;
        this.moveShipment = moveShipment;
    }

    public void ship(KitRequestId id, Person by) {
        var request = requests.get(id);
        var lines =
                request.lines().stream()
                        .filter(line -> line.approved() > 0)
                        .map(line ->
                                new ShipmentLine(
                                        line.itemId(),
                                        line.variantId(),
                                        line.label(),
                                        line.approved()))
                        .toList();
        var meetup = new MeetupId(request.meetup().id());
        var shipment =
                requestShipment.ofReserved(
                        request.source(),
                        request.requester().person(),
                        lines,
                        request.reservationKey(),
                        new Delivery(
                                meetups.find(meetup).map(ShipApprovedKit::occasion).orElse(null),
                                request.note()),
                        by);
        // Whoever heard meanwhile that the meetup moved did not find the shipment yet.
        meetups.find(meetup).ifPresent(now -> moveShipment.needFor(shipment, occasion(now), by));
    }

    static Occasion occasion(Meetup meetup) {
        return new Occasion(meetup.day(), meetup.endsAt());
    }
}
