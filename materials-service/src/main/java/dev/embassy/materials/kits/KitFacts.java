package dev.embassy.materials.kits;

import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the policy looks at.
 *
 * @param unreported titles of the requester's meetups whose report is overdue
 * @param otherKitRequest the meetup's kit request that is there already
 */
public record KitFacts(
        boolean member,
        boolean organiser,
        Meetup meetup,
        List<String> unreported,
        @Nullable KitRequestId otherKitRequest,
        Money value,
        Money valueLimit,
        LocalDate orderBy,
        Instant now) {}
