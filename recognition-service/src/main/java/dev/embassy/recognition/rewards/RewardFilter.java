package dev.embassy.recognition.rewards;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rewards to list.
 *
 * @param receiverId only what this person was given: approved ones
 * @param states only those in one of these states
 */
public record RewardFilter(@Nullable String receiverId, Set<RewardState> states) {

    public RewardFilter {
        states = Set.copyOf(states);
    }

    /** All rewards in any state. */
    public static RewardFilter all() {
        return new RewardFilter(null, EnumSet.allOf(RewardState.class));
    }

    public boolean includes(Reward reward) {
        return (receiverId == null
                        || (reward.approved() && reward.receiver().id().equals(receiverId)))
                && states.contains(reward.state());
    }
}
