package dev.embassy.recognition.rewards;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Somebody else of the staff approves a nomination. */
@Component
public class ApproveReward {

    private final Rewards rewards;
    private final Clock clock;

    public ApproveReward(Rewards rewards, Clock clock) {
        this.rewards = rewards;
        this.clock = clock;
    }

    public Reward approve(RewardId id, Expected expected, Actor by) {
        Reward.refuseUnlessStaff(by);
        var reward = rewards.get(id);
        expected.check(reward);
        rewards.store(reward, reward.approve(by, clock.instant()));
        return reward;
    }
}
