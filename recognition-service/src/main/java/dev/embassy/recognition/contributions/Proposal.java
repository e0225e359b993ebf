package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.id.DerivedIds;
import java.time.Instant;

/**
 * A contribution that a meetup report speaks of.
 *
 * @param sequence the sequence of the meetup's event that it was read from
 */
public record Proposal(
        String meetupId,
        String meetupTitle,
        long sequence,
        Person person,
        ContributionKind kind,
        String title,
        Reach reach,
        Instant happenedAt) {

    /** Always the same for the same meetup, person and kind, so that it is made once. */
    public ContributionId contributionId() {
        return new ContributionId(
                DerivedIds.of("meetup-report", meetupId, person.id(), kind.name()));
    }
}
