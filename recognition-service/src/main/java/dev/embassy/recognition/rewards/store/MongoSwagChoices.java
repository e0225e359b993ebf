package dev.embassy.recognition.rewards.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.events.Replicas;
import dev.embassy.chassis.events.ReplicasFactory;
import dev.embassy.recognition.rewards.SwagChoices;
import dev.embassy.recognition.rewards.SwagStock;
import java.util.List;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoSwagChoices implements SwagChoices {

    private static final String ITEM = "state.itemId";
    private static final int MOST_LEVELS = 10_000;

    private final Replicas<SwagStock> levels;

    MongoSwagChoices(ReplicasFactory replicas) {
        levels =
                replicas.create(SwagStock.class, "stock_copies")
                        .index(new Index(ITEM, Direction.ASC));
    }

    @Override
    public List<SwagStock> stock() {
        return levels.list(new Criteria(), MOST_LEVELS);
    }

    @Override
    public List<SwagStock> stockOf(String itemId) {
        return levels.list(where(ITEM).is(itemId), MOST_LEVELS);
    }

    @Override
    public void learn(SwagStock stock, long sequence) {
        levels.apply(stock.levelId(), sequence, stock);
    }
}
