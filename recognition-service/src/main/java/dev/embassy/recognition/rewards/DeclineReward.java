package dev.embassy.recognition.rewards;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Staff declines a nomination, and says why. */
@Component
public class DeclineReward {

    private final Rewards rewards;
    private final Clock clock;

    public DeclineReward(Rewards rewards, Clock clock) {
        this.rewards = rewards;
        this.clock = clock;
    }

    public Reward decline(RewardId id, Expected expected, Actor by, String reason) {
        Reward.refuseUnlessStaff(by);
        var reward = rewards.get(id);
        expected.check(reward);
        rewards.store(reward, reward.decline(by, reason, clock.instant()));
        return reward;
    }
}
