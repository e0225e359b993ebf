package dev.embassy.recognition.rewards;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.util.List;
import java.util.Optional;

/** All rewards. */
public interface Rewards {

    Optional<Reward> find(RewardId id);

    default Reward get(RewardId id) {
        return find(id).orElseThrow(() -> new RewardNotFound(id));
    }

    /** Writes state and events as one; refuses if somebody else changed it meanwhile. */
    void store(Reward reward, List<RewardEvent> events);

    default void store(Reward reward, RewardEvent event) {
        store(reward, List.of(event));
    }

    List<TimelineEntry> timeline(RewardId id);

    /** The most recently changed first. */
    Page<Reward> page(RewardFilter filter, PageRequest page);
}
