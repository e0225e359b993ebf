package dev.embassy.recognition.rewards.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.recognition.rewards.Reward;
import dev.embassy.recognition.rewards.RewardEvent;
import dev.embassy.recognition.rewards.RewardFilter;
import dev.embassy.recognition.rewards.RewardId;
import dev.embassy.recognition.rewards.Rewards;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class MongoRewards implements Rewards {

    private static final String RECEIVER = "state.receiver.id";
    private static final String UPDATED_AT = "state.updatedAt";

    private final MongoAggregates<Reward, RewardEvent> documents;

    MongoRewards(MongoAggregatesFactory factory, EventWire<RewardEvent> wire) {
        documents =
                factory.create(Reward.class, "rewards", "recognition.rewards", wire)
                        .index(
                                new Index(RECEIVER, Direction.ASC).on(UPDATED_AT, Direction.DESC),
                                new Index("state.state", Direction.ASC)
                                        .on(UPDATED_AT, Direction.DESC),
                                new Index(UPDATED_AT, Direction.DESC));
    }

    @Override
    public Optional<Reward> find(RewardId id) {
        return documents.find(id.value());
    }

    @Override
    public void store(Reward reward, List<RewardEvent> events) {
        documents.store(reward, events);
    }

    @Override
    public List<TimelineEntry> timeline(RewardId id) {
        return documents.timeline(id.value());
    }

    @Override
    public Page<Reward> page(RewardFilter filter, PageRequest page) {
        var criteria =
                where("state.state").in(filter.states().stream().map(Enum::name).sorted().toList());
        if (filter.receiverId() != null) {
            criteria =
                    criteria.and(RECEIVER).is(filter.receiverId()).and("state.approved").is(true);
        }
        return documents.page(criteria, Sorting.descending(UPDATED_AT), page);
    }
}
