package dev.embassy.recognition.rewards;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Staff takes an approved reward back before it is on its way. */
@Component
public class RevokeReward {

    private final Rewards rewards;
    private final Clock clock;

    public RevokeReward(Rewards rewards, Clock clock) {
        this.rewards = rewards;
        this.clock = clock;
    }

    public Reward revoke(RewardId id, Expected expected, Actor by, String reason) {
        Reward.refuseUnlessStaff(by);
        var reward = rewards.get(id);
        expected.check(reward);
        rewards.store(reward, reward.revoke(by, reason, clock.instant()));
        return reward;
    }
}
