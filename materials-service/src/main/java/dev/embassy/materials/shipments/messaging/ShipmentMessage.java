package dev.embassy.materials.shipments.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as others see it; never with an address.
 *
 * @param addressLink the path of the page where the address is given; only when it is asked for
 */
record ShipmentMessage(
        String id,
        SourceMessage source,
        Person recipient,
        ShipmentState state,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        List<MissingMessage> missing,
        @Nullable String reason,
        @Nullable String addressLink) {

    record SourceMessage(Source.Kind kind, String id, String label, int attempt) {}

    record MissingMessage(String label, int wanted, int available) {}
}
