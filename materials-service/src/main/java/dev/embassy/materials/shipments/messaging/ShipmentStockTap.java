package dev.embassy.materials.shipments.messaging;

import dev.embassy.chassis.events.OutboxEvent;
import dev.embassy.chassis.events.OutboxTap;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.StockFollowsShipment;
import org.springframework.stereotype.Component;

/** Lets the stock follow its shipments; an event that comes again changes nothing. */
@Component
class ShipmentStockTap implements OutboxTap {

    private final StockFollowsShipment stock;

    ShipmentStockTap(StockFollowsShipment stock) {
        this.stock = stock;
    }

    @Override
    public void record(OutboxEvent event) {
        switch (event.action()) {
            case "materials.shipment-shipped" ->
                    stock.shipped(new ShipmentId(event.subject()), event.by());
            case "materials.shipment-cancelled", "materials.shipment-out-of-stock" ->
                    stock.notNeeded(new ShipmentId(event.subject()), event.by());
            case "materials.shipment-returned" ->
                    stock.returned(new ShipmentId(event.subject()), event.by());
            case "materials.shipment-split" ->
                    stock.split(new ShipmentId(event.subject()), event.by());
            case "materials.shipment-resent" ->
                    stock.resent(new ShipmentId(event.subject()), event.by());
            default -> {
                // the others leave the stock alone
            }
        }
    }
}
