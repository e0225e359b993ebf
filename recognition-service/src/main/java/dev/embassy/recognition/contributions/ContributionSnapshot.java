package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as it was right after an event.
 *
 * @param meetupId the meetup whose report proposed it, if one did
 * @param reason why it was decided so, while it stands declined
 */
public record ContributionSnapshot(
        ContributionId id,
        Person person,
        ContributionKind kind,
        String title,
        Reach reach,
        ContributionState state,
        @Nullable String meetupId,
        Instant happenedAt,
        @Nullable String reason) {}
