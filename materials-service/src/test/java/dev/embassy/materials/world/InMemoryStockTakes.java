package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.stock.StockTake;
import dev.embassy.materials.stock.StockTakeEvent;
import dev.embassy.materials.stock.StockTakeId;
import dev.embassy.materials.stock.StockTakes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public final class InMemoryStockTakes implements StockTakes {

    private final Remembered<StockTake, StockTakeEvent> takes;

    public InMemoryStockTakes(EventWire<StockTakeEvent> wire, Outbox outbox) {
        takes = new Remembered<>(StockTake.class, wire, outbox, null);
    }

    @Override
    public Optional<StockTake> find(StockTakeId id) {
        return takes.find(id.value());
    }

    @Override
    public void store(StockTake take, List<StockTakeEvent> events) {
        takes.store(take, events);
    }

    @Override
    public List<StockTake> settlingSince(Instant before, int limit) {
        return takes.all()
                .filter(take -> take.state() == StockTake.State.ADJUSTING)
                .filter(take -> take.startedAt().isBefore(before))
                .limit(limit)
                .toList();
    }

    @Override
    public Page<StockTake> page(PageRequest page) {
        return takes.page(
                take -> true,
                Comparator.comparing(StockTake::startedAt)
                        .thenComparing(take -> take.id().value())
                        .reversed(),
                page);
    }
}
