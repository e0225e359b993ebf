package dev.embassy.recognition.contributions;

import dev.embassy.chassis.problem.Refusal;

/** There is no such contribution, or the caller may not know of it. */
public final class ContributionNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public ContributionNotFound(ContributionId id) {
        super(
                Kind.NOT_FOUND,
                "contribution-not-found",
                "There is no contribution %s that you may see.".formatted(id.value()));
    }
}
