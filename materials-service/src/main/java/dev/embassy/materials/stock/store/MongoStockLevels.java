package dev.embassy.materials.stock.store;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.stock.StockEvent;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoStockLevels implements StockLevels {

    private final MongoAggregates<StockLevel, StockEvent> levels;

    MongoStockLevels(MongoAggregatesFactory factory, EventWire<StockEvent> wire) {
        levels = factory.create(StockLevel.class, "stock_levels", "materials.stock", wire);
    }

    @Override
    public Optional<StockLevel> find(StockLevelId id) {
        return levels.find(id.value());
    }

    @Override
    public void store(StockLevel level, List<StockEvent> events) {
        levels.store(level, events);
    }

    @Override
    public List<StockLevel> list() {
        return levels.list(new Criteria(), 10_000);
    }
}
