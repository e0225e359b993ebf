package dev.embassy.materials.kits.messaging;

import dev.embassy.chassis.events.OutboxEvent;
import dev.embassy.chassis.events.OutboxTap;
import dev.embassy.materials.kits.KitRequestId;
import dev.embassy.materials.kits.ShipApprovedKit;
import org.springframework.stereotype.Component;

/** An approved request becomes a shipment. */
@Component
class ApprovedKitTap implements OutboxTap {

    private final ShipApprovedKit shipApprovedKit;

    ApprovedKitTap(ShipApprovedKit shipApprovedKit) {
        this.shipApprovedKit = shipApprovedKit;
    }

    @Override
    public void record(OutboxEvent event) {
        switch (event.action()) {
            case "materials.kit-approved", "materials.kit-partially-approved" ->
                    shipApprovedKit.ship(new KitRequestId(event.subject()), event.by());
            default -> {
                // nothing is sent yet, or it is on its way
            }
        }
    }
}
