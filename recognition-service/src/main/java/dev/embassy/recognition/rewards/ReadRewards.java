package dev.embassy.recognition.rewards;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.recognition.people.Roles;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows staff all rewards and everybody their own. */
@Component
public class ReadRewards {

    private final Rewards rewards;
    private final SwagChoices choices;

    public ReadRewards(Rewards rewards, SwagChoices choices) {
        this.rewards = rewards;
        this.choices = choices;
    }

    public Reward read(RewardId id, Actor by) {
        return rewards.find(id)
                .filter(reward -> reward.mayBeSeenBy(by))
                .orElseThrow(() -> new RewardNotFound(id));
    }

    public List<TimelineEntry> timeline(RewardId id, Actor by) {
        return rewards.timeline(read(id, by).id());
    }

    /**
     * @param mine what the actor was given; the default for everybody but staff, who alone may list
     *     the others
     * @param states none means all
     */
    public Page<Reward> list(
            @Nullable Boolean mine, Set<RewardState> states, PageRequest page, Actor by) {
        boolean own = mine == null ? !by.has(Roles.STAFF) : mine;
        if (!own) {
            Reward.refuseUnlessStaff(by);
        }
        return rewards.page(
                new RewardFilter(
                        own ? by.id() : null,
                        states.isEmpty() ? EnumSet.allOf(RewardState.class) : states),
                page);
    }

    /** What staff may give. */
    public List<SwagChoice> choices(Actor by) {
        Reward.refuseUnlessStaff(by);
        return choices.all();
    }
}
