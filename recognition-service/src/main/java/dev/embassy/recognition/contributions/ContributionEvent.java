package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a contribution. */
public sealed interface ContributionEvent {

    /** The contribution right afterwards. */
    ContributionSnapshot contribution();

    Person by();

    Instant at();

    /** A meetup report named it for the first time, or again after having dropped it. */
    record Proposed(ContributionSnapshot contribution, Person by, Instant at)
            implements ContributionEvent {}

    /** The meetup report it was proposed from was corrected before its person confirmed. */
    record ProposalRenewed(ContributionSnapshot contribution, Person by, Instant at)
            implements ContributionEvent {}

    /** The corrected meetup report no longer names it. */
    record Retracted(ContributionSnapshot contribution, Person by, Instant at)
            implements ContributionEvent {}

    /** Somebody typed it in. */
    record Drafted(ContributionSnapshot contribution, Person by, Instant at)
            implements ContributionEvent {}

    /** Its person corrected it. */
    record Revised(ContributionSnapshot contribution, Person by, Instant at)
            implements ContributionEvent {}

    /** Its person handed it in, or confirmed the proposal. */
    record Submitted(ContributionSnapshot contribution, Person by, Instant at)
            implements ContributionEvent {}

    /** A peer spoke up for it. */
    record Vouched(ContributionSnapshot contribution, int vouches, Person by, Instant at)
            implements ContributionEvent {}

    /** It counts now. */
    record Validated(
            ContributionSnapshot contribution,
            @Nullable String highImpactReason,
            Person by,
            Instant at)
            implements ContributionEvent {}

    /** It does not count. */
    record Declined(ContributionSnapshot contribution, String reason, Person by, Instant at)
            implements ContributionEvent {}

    /** Its validation was taken back: it does not count until it is validated again. */
    record Reopened(ContributionSnapshot contribution, String reason, Person by, Instant at)
            implements ContributionEvent {}

    /** Its person asked for a second look. */
    record Appealed(ContributionSnapshot contribution, String reason, Person by, Instant at)
            implements ContributionEvent {}

    /** Its person took it back. */
    record Withdrawn(ContributionSnapshot contribution, Person by, Instant at)
            implements ContributionEvent {}
}
