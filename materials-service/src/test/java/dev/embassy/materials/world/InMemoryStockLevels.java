package dev.embassy.materials.world;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.stock.StockEvent;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import java.util.List;
import java.util.Optional;

public final class InMemoryStockLevels implements StockLevels {

    private final Remembered<StockLevel, StockEvent> levels;

    public InMemoryStockLevels(EventWire<StockEvent> wire, Outbox outbox) {
        levels = new Remembered<>(StockLevel.class, wire, outbox, null);
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
        return levels.all().toList();
    }
}
