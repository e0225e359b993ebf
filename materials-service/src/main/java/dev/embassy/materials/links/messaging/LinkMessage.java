package dev.embassy.materials.links.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.links.LinkState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link as others see it.
 *
 * @param url the page it leads to; or else {@code materialId}
 */
record LinkMessage(
        String id,
        String code,
        String label,
        @Nullable String url,
        @Nullable String materialId,
        @Nullable String campaign,
        @Nullable String meetupId,
        Person owner,
        LinkState state,
        @Nullable Instant expiresAt,
        Instant createdAt) {}
