package dev.embassy.materials.links;

import dev.embassy.materials.meetups.MeetupId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What its people say of a link.
 *
 * @param label how they find it again; visitors never see it
 * @param campaign joins links that belong together, in lower case
 * @param meetup whose attendees follow it; clicks count for the meetup it has at that moment
 * @param expiresAt from then on it leads nowhere; null for never
 */
public record LinkDescription(
        String label,
        Destination destination,
        @Nullable String campaign,
        @Nullable MeetupId meetup,
        @Nullable Instant expiresAt) {}
