package dev.embassy.materials.links.messaging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often a link was followed on a day while it belonged to a meetup, all in all so far.
 *
 * @param day in UTC
 * @param source how the numbers came about, always measured
 */
record LinkClicksMessage(
        String id,
        String linkId,
        @Nullable String meetupId,
        LocalDate day,
        long people,
        long robots,
        String source) {}
