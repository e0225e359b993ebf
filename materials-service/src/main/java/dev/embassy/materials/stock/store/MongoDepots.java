package dev.embassy.materials.stock.store;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.stock.Depot;
import dev.embassy.materials.stock.DepotEvent;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.Depots;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoDepots implements Depots {

    private final MongoAggregates<Depot, DepotEvent> depots;

    MongoDepots(MongoAggregatesFactory factory, EventWire<DepotEvent> wire) {
        depots = factory.create(Depot.class, "depots", "materials.depots", wire);
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
        return depots.list(new Criteria(), 2000).stream()
                .sorted(Comparator.comparing(Depot::name))
                .toList();
    }

    @Override
    public List<TimelineEntry> timeline(DepotId id) {
        return depots.timeline(id.value());
    }
}
