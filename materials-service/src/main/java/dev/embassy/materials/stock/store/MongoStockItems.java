package dev.embassy.materials.stock.store;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItemEvent;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockItems;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoStockItems implements StockItems {

    private final MongoAggregates<StockItem, StockItemEvent> items;

    MongoStockItems(MongoAggregatesFactory factory, EventWire<StockItemEvent> wire) {
        items = factory.create(StockItem.class, "stock_items", "materials.stock", wire);
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
        return items.list(new Criteria(), 1000).stream()
                .sorted(Comparator.comparing(StockItem::name))
                .toList();
    }
}
