package dev.embassy.recognition.rewards;

import dev.embassy.chassis.problem.Refusal;

/** There is no such reward, or the caller may not know of it. */
public final class RewardNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public RewardNotFound(RewardId id) {
        super(
                Kind.NOT_FOUND,
                "reward-not-found",
                "There is no reward %s that you may see.".formatted(id.value()));
    }
}
