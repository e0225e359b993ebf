package dev.embassy.materials.kits.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.kits.KitRequestState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kit request as others see it. */
record KitRequestMessage(
        String id,
        MeetupMessage meetup,
        Person requester,
        KitRequestState state,
        List<LineMessage> lines,
        @Nullable String reason,
        @Nullable String shipmentId) {

    record MeetupMessage(String id, String title, Instant startsAt) {}

    record LineMessage(
            String itemId, String variantId, String label, int requested, int approved) {}
}
