package dev.embassy.recognition.contributions;

import java.util.Set;

/** Where a contribution stands, and which steps lead on from there. */
public enum ContributionState {
    /** Made from a meetup report; waits for its person to confirm. */
    PROPOSED(Step.REVISE, Step.CONFIRM, Step.WITHDRAW),
    /** Typed in and not yet handed in. */
    DRAFT(Step.REVISE, Step.SUBMIT, Step.WITHDRAW),
    /** Waits for staff or three peers. */
    SUBMITTED(Step.VALIDATE, Step.DECLINE, Step.WITHDRAW),
    /** Counts, unless staff finds that it was validated by mistake. */
    VALIDATED(Step.REOPEN),
    /** Does not count; its person may appeal once. */
    DECLINED(Step.APPEAL),
    /** Waits for another member of staff than the one who declined. */
    APPEALED(Step.VALIDATE, Step.DECLINE, Step.WITHDRAW),
    /** Taken back by its person. */
    WITHDRAWN(),
    /** No longer named by the corrected meetup report it was proposed from, or denied by it. */
    RETRACTED();

    private final Set<Step> steps;

    ContributionState(Step... steps) {
        this.steps = Set.of(steps);
    }

    /** Whether this step is possible in this state, whoever takes it. */
    public boolean allows(Step step) {
        return steps.contains(step);
    }
}
