package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.InMemoryAggregates;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItemEvent;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockItems;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;

public final class InMemoryStockItems implements StockItems {

    private final InMemoryAggregates<StockItem, StockItemEvent> items;

    @Autowired
    public InMemoryStockItems(EventWire<StockItemEvent> wire, Outbox outbox) {
        this(new Remembered<>(StockItem.class, wire, outbox, null));
    }

    public InMemoryStockItems(InMemoryAggregates<StockItem, StockItemEvent> items) {
        this.items = items;
    }

    @Override
    public Optional<StockItem> find(StockItemId id) {
        return items.find(id.value());
    }

    @Override
    public void store(StockItem item, List<StockItemEvent> events) {
        items.store(item, events);
    }

    @Override
    public List<StockItem> list() {
        return items.all().sorted(Comparator.comparing(StockItem::name)).toList();
    }
}
