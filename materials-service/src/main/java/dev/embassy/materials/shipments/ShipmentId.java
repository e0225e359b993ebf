package dev.embassy.materials.shipments;

import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.chassis.id.Identifier;

public record ShipmentId(String value) implements Identifier {

    /** The one that follows a shipment, so that asking twice makes one. */
    static ShipmentId after(ShipmentId earlier) {
        return new ShipmentId(DerivedIds.of("shipment-after", earlier.value()));
    }

    /** The one shipment there is for a source, so that asking twice makes one. */
    public static ShipmentId of(Source source) {
        return new ShipmentId(
                switch (source.kind()) {
                    case KIT_REQUEST -> DerivedIds.of("kit-request", source.id());
                    case REWARD ->
                            DerivedIds.of(
                                    "reward", source.id(), Integer.toString(source.attempt()));
                    case FOLLOW_UP ->
                            throw new IllegalArgumentException(
                                    "What follows is named after the shipment before");
                });
    }
}
