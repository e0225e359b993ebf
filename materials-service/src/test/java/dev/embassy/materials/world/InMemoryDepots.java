package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.InMemoryAggregates;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.stock.Depot;
import dev.embassy.materials.stock.DepotEvent;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.Depots;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;

public final class InMemoryDepots implements Depots {

    private final InMemoryAggregates<Depot, DepotEvent> depots;

    @Autowired
    public InMemoryDepots(EventWire<DepotEvent> wire, Outbox outbox) {
        this(new Remembered<>(Depot.class, wire, outbox, null));
    }

    public InMemoryDepots(InMemoryAggregates<Depot, DepotEvent> depots) {
        this.depots = depots;
    }

    @Override
    public Optional<Depot> find(DepotId id) {
        return depots.find(id.value());
    }

    @Override
    public void store(Depot depot, List<DepotEvent> events) {
        depots.store(depot, events);
    }

    @Override
    public List<Depot> list() {
        return depots.all().sorted(Comparator.comparing(Depot::name)).toList();
    }

    @Override
    public List<TimelineEntry> timeline(DepotId id) {
        return depots.timeline(id.value());
    }
}
