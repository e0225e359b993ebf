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

    /** What is noted of these is the reason. */
    private static final Set<String> REASONED =
            Set.of("recognition.reward-declined", "recognition.reward-cancelled");

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

    /** What happened to it, without the reasons for those who may not read them. */
    public List<TimelineEntry> timeline(RewardId id, Actor by) {
        var reward = read(id, by);
        var timeline = rewards.timeline(id);
        return reward.tellsReasonTo(by)
                ? timeline
                : timeline.stream().map(ReadRewards::withoutReason).toList();
    }

    private static TimelineEntry withoutReason(TimelineEntry entry) {
        return REASONED.contains(entry.action())
                ? new TimelineEntry(entry.at(), entry.action(), entry.by(), null)
                : entry;
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
