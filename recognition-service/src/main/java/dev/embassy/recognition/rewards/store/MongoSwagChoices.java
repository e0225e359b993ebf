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

    private static final String ITEM = "state.itemId";
    private static final int MOST = 10_000;

    private final Replicas<SwagStock> levels;
    private final Replicas<SwagItem> items;

    MongoSwagChoices(ReplicasFactory replicas) {
        levels =
                replicas.create(SwagStock.class, "stock_copies")
                        .index(new Index(ITEM, Direction.ASC));
        items = replicas.create(SwagItem.class, "stock_item_copies");
    }

    @Override
    public List<SwagStock> stock() {
        return levels.list(new Criteria(), MOST);
    }

    @Override
    public List<SwagStock> stockOf(String itemId) {
        return levels.list(where(ITEM).is(itemId), MOST);
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
