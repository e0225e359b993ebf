package dev.embassy.materials.stock.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.stock.StockEvent;
import org.springframework.stereotype.Component;

/** Stock levels on the wire. */
@Component
class StockWire implements EventWire<StockEvent> {

    @Override
    public Outgoing describe(StockEvent event) {
        var move = event.move();
        return new Outgoing(
                type(event),
                message(event),
                event.by(),
                event.at(),
                move == null ? null : move.reason());
    }

    private static String type(StockEvent event) {
        return switch (event) {
            case StockEvent.Received e -> "materials.stock-received.v1";
            case StockEvent.Adjusted e -> "materials.stock-adjusted.v1";
            case StockEvent.Reserved e -> "materials.stock-reserved.v1";
            case StockEvent.Released e -> "materials.stock-released.v1";
            case StockEvent.Shipped e -> "materials.stock-shipped.v1";
            case StockEvent.Returned e -> "materials.stock-returned.v1";
            case StockEvent.Transferred e -> "materials.stock-transferred.v1";
            case StockEvent.Described e -> "materials.stock-described.v1";
            case StockEvent.RanLow e -> "materials.stock-low.v1";
            case StockEvent.Replenished e -> "materials.stock-replenished.v1";
        };
    }

    private static StockMessage message(StockEvent event) {
        var level = event.level();
        var move = event.move();
        return new StockMessage(
                level.id().value(),
                level.itemId().value(),
                level.itemName(),
                level.variantId().value(),
                level.label(),
                level.depotId().value(),
                level.unitValue(),
                level.onHand(),
                level.reserved(),
                level.available(),
                level.low(),
                level.lowStockThreshold(),
                level.leadTimeDays(),
                level.daysOfCover(),
                move == null
                        ? null
                        : new StockMessage.Change(
                                move.key(), move.onHand(), move.reserved(), move.reason()));
    }
}
