package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.shipments.RequestShipment;
import dev.embassy.materials.shipments.ShipmentLine;
import org.springframework.stereotype.Component;

/** Makes the shipment of an approved request; repeated, it finds the same one. */
@Component
public class ShipApprovedKit {

    private final KitRequests requests;
    private final RequestShipment requestShipment;

    ShipApprovedKit(KitRequests requests, RequestShipment requestShipment) {
        this.requests = requests;
        this.requestShipment = requestShipment;
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
        requestShipment.ofReserved(
                request.source(),
                request.requester().person(),
                lines,
                request.reservationKey(),
                by);
    }
}
