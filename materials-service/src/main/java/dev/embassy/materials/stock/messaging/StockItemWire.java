package dev.embassy.materials.stock.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.stock.StockItemEvent;
import org.springframework.stereotype.Component;

/** Stock items on the wire. */
@Component
class StockItemWire implements EventWire<StockItemEvent> {

    @Override
    public Outgoing describe(StockItemEvent event) {
        var item = event.item();
        var message =
                new StockItemMessage(
                        item.id().value(),
                        item.name(),
                        item.variants().stream()
                                .map(variant ->
                                        new StockItemMessage.VariantMessage(
                                                variant.id().value(),
                                                variant.label(),
                                                variant.isRetired()))
                                .toList(),
                        item.unitValue(),
                        item.customsDescription(),
                        item.lowStockThreshold(),
                        item.leadTimeDays());
        return switch (event) {
            case StockItemEvent.Added e ->
                    new Outgoing("materials.stock-item-added.v1", message, e.by(), e.at(), null);
            case StockItemEvent.Changed e ->
                    new Outgoing("materials.stock-item-changed.v1", message, e.by(), e.at(), null);
        };
    }
}
