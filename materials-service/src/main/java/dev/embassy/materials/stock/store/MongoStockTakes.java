package dev.embassy.materials.stock.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.stock.StockTake;
import dev.embassy.materials.stock.StockTakeEvent;
import dev.embassy.materials.stock.StockTakeId;
import dev.embassy.materials.stock.StockTakes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoStockTakes implements StockTakes {

    private final MongoAggregates<StockTake, StockTakeEvent> takes;

    MongoStockTakes(MongoAggregatesFactory factory, EventWire<StockTakeEvent> wire) {
        takes =
                factory.create(StockTake.class, "stock_takes", "materials.stock-takes", wire)
                        .index(
                                new Index("state.openSince", Sort.Direction.ASC).sparse(),
                                new Index("state.startedAt", Sort.Direction.DESC)
                                        .on("_id", Sort.Direction.DESC));
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
        return takes.list(where("state.openSince").lt(before), limit);
    }

    @Override
    public Page<StockTake> page(PageRequest page) {
        return takes.page(new Criteria(), Sorting.descending("state.startedAt"), page);
    }
}
