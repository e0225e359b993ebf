package dev.embassy.recognition.rewards.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.events.Replicas;
import dev.embassy.chassis.events.ReplicasFactory;
import dev.embassy.recognition.rewards.SwagChoices;
import dev.embassy.recognition.rewards.SwagItem;
import dev.embassy.recognition.rewards.SwagStock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoSwagChoices implements SwagChoices {

    private static final String DEPOT = "state.depotId";
    private static final String ITEM = "state.itemId";

    /** More than a warehouse has kinds of things. */
    private static final int MOST = 10_000;

    private final Replicas<SwagStock> levels;
    private final Replicas<SwagItem> items;

    MongoSwagChoices(ReplicasFactory replicas) {
        levels =
                replicas.create(SwagStock.class, "stock_copies")
                        .index(new Index(DEPOT, Direction.ASC).on(ITEM, Direction.ASC));
        items = replicas.create(SwagItem.class, "stock_item_copies");
    }

    @Override
    public List<SwagStock> warehouse() {
        return inWarehouse(maybeInWarehouse());
    }

    @Override
    public List<SwagStock> warehouse(String itemId) {
        return inWarehouse(maybeInWarehouse().and(ITEM).is(itemId));
    }

    /** Also where a copy does not say where; its level tells then. */
    private static Criteria maybeInWarehouse() {
        return where(DEPOT).in(SwagStock.WAREHOUSE, null);
    }

    private List<SwagStock> inWarehouse(Criteria criteria) {
        return levels.list(criteria, MOST).stream().filter(SwagStock::inWarehouse).toList();
    }

    @Override
    public List<SwagItem> items() {
        return items.list(new Criteria(), MOST);
    }

    @Override
    public Optional<SwagItem> item(String itemId) {
        return items.find(itemId);
    }

    @Override
    public void learn(SwagStock stock, long sequence) {
        levels.apply(stock.levelId(), sequence, stock);
    }

    @Override
    public void learn(SwagItem item, long sequence) {
        items.apply(item.itemId(), sequence, item);
    }
}
