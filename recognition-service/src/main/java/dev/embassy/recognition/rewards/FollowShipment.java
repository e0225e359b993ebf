package dev.embassy.recognition.rewards;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Carries what became of a shipment over to its reward. */
@Component
public class FollowShipment {

    private final Rewards rewards;
    private final Clock clock;

    public FollowShipment(Rewards rewards, Clock clock) {
        this.rewards = rewards;
        this.clock = clock;
    }

    public void follow(ShipmentNews news) {
        var reward = rewards.get(news.rewardId());
        var following = reward.follow(news, clock.instant());
        if (following.changed()) {
            rewards.store(reward, following.events());
        }
    }
}
