package dev.embassy.recognition.rewards;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Staff sends something else instead. */
@Component
public class ReplaceReward {

    private final Rewards rewards;
    private final SwagChoices choices;
    private final Clock clock;

    public ReplaceReward(Rewards rewards, SwagChoices choices, Clock clock) {
        this.rewards = rewards;
        this.choices = choices;
        this.clock = clock;
    }

    public Reward replace(RewardId id, Expected expected, Actor by, SwagWish wish) {
        Reward.refuseUnlessStaff(by);
        var reward = rewards.get(id);
        expected.check(reward);
        rewards.store(reward, reward.replace(by, wish.among(choices), clock.instant()));
        return reward;
    }
}
