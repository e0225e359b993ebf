package dev.embassy.recognition.rewards;

import static java.util.Comparator.comparing;

import dev.embassy.chassis.aggregate.InMemoryAggregates;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.Outgoing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rewards in memory; passes the same kit as the real store. */
public final class InMemoryRewards implements Rewards {

    private final InMemoryAggregates<Reward, RewardEvent> documents =
            new InMemoryAggregates<>(
                    Reward.class,
                    event ->
                            new Outgoing(
                                    event.getClass().getSimpleName(),
                                    event.reward(),
                                    event.by(),
                                    event.at(),
                                    null));

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
        Comparator<Reward> oldest =
                comparing(Reward::updatedAt).thenComparing(reward -> reward.id().value());
        return documents.page(filter::includes, oldest.reversed(), page);
    }

    public List<RewardEvent> events() {
        return documents.events();
    }
}
