package dev.embassy.recognition.rewards.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Slice;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.recognition.rewards.Reward;
import dev.embassy.recognition.rewards.RewardEvent;
import dev.embassy.recognition.rewards.RewardFilter;
import dev.embassy.recognition.rewards.RewardId;
import dev.embassy.recognition.rewards.RewardState;
import dev.embassy.recognition.rewards.Rewards;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoRewards implements Rewards {

    private static final String RECEIVER = "state.receiver.id";
    private static final String UPDATED_AT = "state.updatedAt";
    private static final String STATE = "state.state";
    private static final Sorting NEWEST_FIRST = Sorting.descending(UPDATED_AT);

    /** Where rewards stay, so that there are more of them every year. */
    private static final Set<RewardState> PAST =
            Set.of(RewardState.DECLINED, RewardState.FULFILLED, RewardState.REVOKED);

    private final MongoAggregates<Reward, RewardEvent> documents;

    MongoRewards(MongoAggregatesFactory factory, EventWire<RewardEvent> wire) {
        documents =
                factory.create(Reward.class, "rewards", "recognition.rewards", wire)
                        .index(
                                Slice.indexOf(RECEIVER, UPDATED_AT),
                                Slice.indexOf(STATE, UPDATED_AT),
                                Slice.indexOf(null, UPDATED_AT));
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
        if (filter.receiverId() != null) {
            // Those of a person are few: they are found and sorted sooner than walked by.
            return documents.page(
                    where(STATE)
                            .in(filter.states().stream().map(Enum::name).sorted().toList())
                            .and(RECEIVER)
                            .is(filter.receiverId())
                            .and("state.approved")
                            .is(true),
                    NEWEST_FIRST,
                    page);
        }
        return documents.page(slices(filter.states()), null, NEWEST_FIRST, page);
    }

    /** One for each state that is wanted, or one of all. */
    private static List<Slice> slices(Set<RewardState> states) {
        if (states.size() == RewardState.values().length) {
            return List.of(Slice.ofAll(new Criteria()));
        }
        return Slice.ofEach(STATE, states, PAST, new Criteria());
    }
}
