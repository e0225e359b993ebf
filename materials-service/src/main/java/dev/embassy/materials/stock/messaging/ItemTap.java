package dev.embassy.materials.stock.messaging;

import dev.embassy.chassis.events.OutboxEvent;
import dev.embassy.chassis.events.OutboxTap;
import dev.embassy.materials.stock.EditStockItem;
import dev.embassy.materials.stock.StockItemId;
import org.springframework.stereotype.Component;

/** An item that is described anew describes its levels anew. */
@Component
class ItemTap implements OutboxTap {

    private final EditStockItem editStockItem;

    ItemTap(EditStockItem editStockItem) {
        this.editStockItem = editStockItem;
    }

    @Override
    public void record(OutboxEvent event) {
        if (event.action().equals("materials.stock-item-changed")) {
            editStockItem.describeLevels(new StockItemId(event.subject()), event.by());
        }
    }
}
