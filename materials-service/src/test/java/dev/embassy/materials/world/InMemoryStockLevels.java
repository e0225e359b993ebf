package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.InMemoryAggregates;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.StockEvent;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;

public final class InMemoryStockLevels implements StockLevels {

    private final InMemoryAggregates<StockLevel, StockEvent> levels;

    @Autowired
    public InMemoryStockLevels(EventWire<StockEvent> wire, Outbox outbox) {
        this(new Remembered<>(StockLevel.class, wire, outbox, null));
    }

    public InMemoryStockLevels(InMemoryAggregates<StockLevel, StockEvent> levels) {
        this.levels = levels;
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

    @Override
    public List<StockLevel> of(StockItemId item) {
        return levels.all().filter(level -> level.itemId().equals(item)).toList();
    }

    @Override
    public List<StockLevel> in(DepotId depot) {
        return levels.all()
                .filter(level -> level.depotId().equals(depot) && level.onHand() > 0)
                .toList();
    }

    @Override
    public Page<StockLevel> page(Filter filter, PageRequest page) {
        var text = filter.text() == null ? "" : filter.text().strip().toLowerCase(Locale.ROOT);
        return levels.page(
                level ->
                        (filter.item() == null || level.itemId().equals(filter.item()))
                                && (filter.depot() == null
                                        || level.depotId().equals(filter.depot()))
                                && (filter.low() == null
                                        || filter.low() == (level.lowSince() != null))
                                && (!filter.held()
                                        || level.onHand() > 0
                                        || level.lowSince() != null)
                                && level.label().toLowerCase(Locale.ROOT).contains(text),
                Comparator.comparing(StockLevel::label).thenComparing(it -> it.id().value()),
                page);
    }

    @Override
    public Page<StockLevel> walk(PageRequest page) {
        return levels.page(level -> true, Comparator.comparing(level -> level.id().value()), page);
    }
}
