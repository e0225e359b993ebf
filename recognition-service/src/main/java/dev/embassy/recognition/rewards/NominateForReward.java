package dev.embassy.recognition.rewards;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.id.Ids;
import dev.embassy.recognition.people.People;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Staff proposes to thank somebody. */
@Component
public class NominateForReward {

    private final Rewards rewards;
    private final SwagChoices choices;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    public NominateForReward(
            Rewards rewards, SwagChoices choices, People people, Ids ids, Clock clock) {
        this.rewards = rewards;
        this.choices = choices;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    public Reward nominate(
            String receiverId,
            RewardKind kind,
            String citation,
            @Nullable SwagWish wish,
            Actor by) {
        Reward.refuseUnlessStaff(by);
        var reward =
                Reward.nominate(
                        new RewardId(ids.next()),
                        by,
                        people.find(receiverId).orElseThrow(ReceiverUnknown::new),
                        kind,
                        citation,
                        wish == null ? null : wish.among(choices),
                        clock.instant());
        try {
            rewards.store(reward, reward.nominated());
            return reward;
        } catch (AlreadyExists repeated) {
            // The same request came before and was cut off after the write: one effect, one answer.
            return rewards.find(reward.id())
                    .filter(known -> by.is(known.nominator()))
                    .orElseThrow(() -> repeated);
        }
    }
}
