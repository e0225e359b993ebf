package dev.embassy.recognition.rewards;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Staff tries to send the same once more. */
@Component
public class RetryReward {

    private final Rewards rewards;
    private final Clock clock;

    public RetryReward(Rewards rewards, Clock clock) {
        this.rewards = rewards;
        this.clock = clock;
    }

    public Reward retry(RewardId id, Expected expected, Actor by) {
        Reward.refuseUnlessStaff(by);
        var reward = rewards.get(id);
        expected.check(reward);
        rewards.store(reward, reward.retry(by, clock.instant()));
        return reward;
    }
}
