package dev.embassy.materials.shipments.store;

import dev.embassy.chassis.events.Replicas;
import dev.embassy.chassis.events.ReplicasFactory;
import dev.embassy.materials.shipments.RewardsSeen;
import org.springframework.stereotype.Component;

@Component
class MongoRewardsSeen implements RewardsSeen {

    private final Replicas<Seen> seen;

    MongoRewardsSeen(ReplicasFactory factory) {
        seen = factory.create(Seen.class, "rewards_seen");
    }

    record Seen(long upTo) {}

    @Override
    public long upTo(String rewardId) {
        return seen.find(rewardId).map(Seen::upTo).orElse(0L);
    }

    @Override
    public void saw(String rewardId, long sequence) {
        seen.apply(rewardId, sequence, new Seen(sequence));
    }
}
