package dev.embassy.materials.shipments.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.shipments.PostalAddress;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Source;
import dev.embassy.materials.terms.Roles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as the API shows it.
 *
 * @param address only for fulfilment, and only while the shipment is open
 * @param addressGiven whether there is one
 * @param addressPurgedAt when the address is forgotten
 */
record ShipmentView(
        String id,
        long version,
        ShipmentSourceView source,
        Person recipient,
        ShipmentState state,
        List<ShipmentLineView> lines,
        List<MissingView> missing,
        @Nullable PostalAddressView address,
        boolean addressGiven,
        @Nullable Instant addressLinkExpiresAt,
        @Nullable Instant addressPurgedAt,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        @Nullable String reason,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        Instant createdAt,
        Instant updatedAt,
        List<String> actions) {

    record ShipmentSourceView(Source.Kind kind, String id, String label) {}

    record ShipmentLineView(String itemId, String variantId, String label, int quantity) {}

    record MissingView(String label, int wanted, int available) {}

    record PostalAddressView(
            String name,
            List<String> lines,
            @Nullable String postalCode,
            String city,
            @Nullable String region,
            String country,
            @Nullable String phone) {

        static PostalAddressView of(PostalAddress address) {
            return new PostalAddressView(
                    address.name(),
                    address.lines(),
                    address.postalCode(),
                    address.city(),
                    address.region(),
                    address.country(),
                    address.phone());
        }
    }

    static List<ShipmentLineView> lines(Shipment shipment) {
        return shipment.lines().stream()
                .map(line ->
                        new ShipmentLineView(
                                line.itemId().value(),
                                line.variantId().value(),
                                line.label(),
                                line.quantity()))
                .toList();
    }

    static ShipmentView of(Shipment shipment, @Nullable PostalAddress address, Actor reader) {
        var tracking = shipment.tracking();
        return new ShipmentView(
                shipment.id().value(),
                shipment.version(),
                new ShipmentSourceView(
                        shipment.source().kind(),
                        shipment.source().id(),
                        shipment.source().label()),
                shipment.recipient(),
                shipment.state(),
                lines(shipment),
                shipment.missing().stream()
                        .map(it -> new MissingView(it.label(), it.wanted(), it.available()))
                        .toList(),
                address == null ? null : PostalAddressView.of(address),
                shipment.address() != null,
                shipment.linkExpiresAt(),
                shipment.purgeAddressAt(),
                tracking == null ? null : tracking.carrier(),
                tracking == null ? null : tracking.number(),
                tracking == null ? null : tracking.url(),
                shipment.reason(),
                shipment.shippedAt(),
                shipment.deliveredAt(),
                shipment.createdAt(),
                shipment.updatedAt(),
                actions(shipment, reader));
    }

    private static List<String> actions(Shipment shipment, Actor reader) {
        var actions = new ArrayList<String>();
        var state = shipment.state();
        boolean packer = reader.has(Roles.FULFILMENT);
        if (packer) {
            add(actions, state, ShipmentState.PICKING, "pick");
            add(actions, state, ShipmentState.PACKED, "pack");
            add(actions, state, ShipmentState.SHIPPED, "ship");
            add(actions, state, ShipmentState.DELIVERED, "deliver");
            add(actions, state, ShipmentState.HELD_BY_CUSTOMS, "hold");
            add(actions, state, ShipmentState.LOST, "lost");
            add(actions, state, ShipmentState.RETURNED, "return");
        }
        if (packer || reader.has(Roles.STAFF)) {
            add(actions, state, ShipmentState.CANCELLED, "cancel");
        }
        boolean askable = state == ShipmentState.ADDRESS_ASKED || state == ShipmentState.READY;
        if (askable && (packer || reader.has(Roles.STAFF) || reader.is(shipment.recipient()))) {
            actions.add("address-link");
        }
        return actions;
    }

    private static void add(
            List<String> actions, ShipmentState state, ShipmentState next, String action) {
        if (state.mayBecome(next)) {
            actions.add(action);
        }
    }
}
