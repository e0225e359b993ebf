package dev.embassy.materials.world;

import dev.embassy.materials.shipments.RewardsSeen;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryRewardsSeen implements RewardsSeen {

    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    @Override
    public long upTo(String rewardId) {
        return seen.getOrDefault(rewardId, 0L);
    }

    @Override
    public void saw(String rewardId, long sequence) {
        seen.merge(rewardId, sequence, Math::max);
    }
}
