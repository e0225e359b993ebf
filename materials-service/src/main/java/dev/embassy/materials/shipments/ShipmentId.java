package dev.embassy.materials.shipments;

import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.chassis.id.Identifier;

public record ShipmentId(String value) implements Identifier {

    /** The one shipment there is for a source, so that asking twice makes one. */
    public static ShipmentId of(Source source) {
        return new ShipmentId(
                source.kind() == Source.Kind.KIT_REQUEST
                        ? DerivedIds.of("kit-request", source.id())
                        : DerivedIds.of("reward", source.id(), Integer.toString(source.attempt())));
    }
}
