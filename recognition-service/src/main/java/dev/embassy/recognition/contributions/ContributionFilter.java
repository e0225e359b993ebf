package dev.embassy.recognition.contributions;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions to list.
 *
 * @param personId only this person's
 * @param notPersonId none of this person's
 * @param states only those in one of these states
 * @param kind only those of this kind
 */
public record ContributionFilter(
        @Nullable String personId,
        @Nullable String notPersonId,
        Set<ContributionState> states,
        @Nullable ContributionKind kind) {

    private static final Set<ContributionState> WAITING =
            Set.of(ContributionState.SUBMITTED, ContributionState.APPEALED);

    public ContributionFilter {
        states = Set.copyOf(states);
    }

    /** Everything of one person. */
    public static ContributionFilter of(String personId) {
        return new ContributionFilter(personId, null, EnumSet.allOf(ContributionState.class), null);
    }

    /**
     * A queue of what waits for a decision starts with what waits longest; a list with the newest.
     */
    public boolean isQueue() {
        return WAITING.containsAll(states);
    }

    public boolean includes(Contribution contribution) {
        var person = contribution.person().id();
        return (personId == null || person.equals(personId))
                && (notPersonId == null || !person.equals(notPersonId))
                && states.contains(contribution.state())
                && (kind == null || contribution.kind() == kind);
    }
}
