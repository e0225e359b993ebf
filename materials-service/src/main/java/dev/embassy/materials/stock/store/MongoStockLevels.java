package dev.embassy.materials.stock.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.StockEvent;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoStockLevels implements StockLevels {

    private static final int ALL = Integer.MAX_VALUE;

    private static final Criteria LOW = where("state.lowSince").gt(Instant.EPOCH);

    private final MongoAggregates<StockLevel, StockEvent> levels;

    MongoStockLevels(MongoAggregatesFactory factory, EventWire<StockEvent> wire) {
        levels =
                factory.create(StockLevel.class, "stock_levels", "materials.stock", wire)
                        .index(
                                byLabel("state.itemId"),
                                new Index("state.depotId", Sort.Direction.ASC)
                                        .on("state.onHand", Sort.Direction.DESC),
                                byLabel("state.depotId"),
                                byLabel("state.lowSince"),
                                new Index("state.label", Sort.Direction.ASC)
                                        .on("_id", Sort.Direction.ASC));
    }

    private static Index byLabel(String field) {
        return new Index(field, Sort.Direction.ASC)
                .on("state.label", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC);
    }

    @Override
    public Page<StockLevel> page(Filter filter, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        if (filter.item() != null) {
            all.add(where("state.itemId").is(filter.item().value()));
        }
        if (filter.depot() != null) {
            all.add(where("state.depotId").is(filter.depot().value()));
        }
        if (filter.low() != null) {
            all.add(filter.low() ? LOW : where("state.lowSince").is(null));
        }
        if (filter.held()) {
            all.add(new Criteria().orOperator(where("state.onHand").gt(0), LOW));
        }
        if (filter.text() != null) {
            all.add(where("state.label").regex(Pattern.quote(filter.text().strip()), "i"));
        }
        var criteria = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        return levels.page(criteria, Sorting.ascending("state.label"), page);
    }

    @Override
    public Page<StockLevel> walk(PageRequest page) {
        return levels.page(new Criteria(), Sorting.ascending("_id"), page);
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
        return levels.list(new Criteria(), ALL);
    }

    @Override
    public List<StockLevel> of(StockItemId item) {
        return levels.list(where("state.itemId").is(item.value()), ALL);
    }

    @Override
    public List<StockLevel> in(DepotId depot) {
        return levels.list(where("state.depotId").is(depot.value()).and("state.onHand").gt(0), ALL);
    }
}
