package dev.embassy.materials.shipments.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as others see it; never with an address.
 *
 * @param country where it goes, as ISO 3166-1 alpha-2; once the address is given
 * @param leftOut what was not there when it was packed
 * @param follows the shipment that was split or sent again
 * @param neededBy the day on which it has to be there; null where there is none
 * @param addressNeverGiven true where it was cancelled for that
 * @param addressLink the path of the page where the address is given; only when it is asked for
 */
record ShipmentMessage(
        String id,
        SourceMessage source,
        Person recipient,
        ShipmentState state,
        List<LineMessage> lines,
        @Nullable String country,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        List<MissingMessage> missing,
        @Nullable LeftOutMessage leftOut,
        @Nullable String follows,
        @Nullable String followedBy,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable LocalDate neededBy,
        @Nullable Boolean addressNeverGiven,
        @Nullable String addressLink) {

    record SourceMessage(Source.Kind kind, String id, String label, int attempt) {}

    record LineMessage(String itemId, String variantId, String label, int quantity) {}

    record LeftOutMessage(List<LineMessage> lines, boolean later, String reason) {}

    record MissingMessage(String label, int wanted, int available) {}
}
