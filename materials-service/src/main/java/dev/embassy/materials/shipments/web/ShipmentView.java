package dev.embassy.materials.shipments.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.shipments.PostalAddress;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentCommand;
import dev.embassy.materials.shipments.ShipmentLine;
import dev.embassy.materials.shipments.ShipmentSettings;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Source;
import dev.embassy.materials.terms.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as the API shows it.
 *
 * @param address only for fulfilment, and only while the shipment is open
 * @param addressGiven whether there is one
 * @param country where it goes; once the address is given
 * @param declared whether it passes customs
 * @param leftOut what was not there when it was packed
 * @param follows the shipment that was split or sent again
 * @param addressAskedAt when the recipient was asked or reminded last; only while the address is
 *     awaited
 * @param addressReminders how often the recipient was reminded
 * @param waitsUntil when the wait for the address ends, and the parcel is called off; none where it
 *     is for no certain day
 * @param neededBy the day on which it has to be there; none for a reward
 * @param deliveryNote what the recipient said about the delivery
 * @param addressPurgedAt when the address is forgotten; of a parcel on its way, if nobody says what
 *     became of it
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
        @Nullable Instant addressAskedAt,
        int addressReminders,
        @Nullable Instant waitsUntil,
        @Nullable Instant addressPurgedAt,
        @Nullable String country,
        boolean declared,
        @Nullable LocalDate neededBy,
        @Nullable String deliveryNote,
        @Nullable LeftOutView leftOut,
        @Nullable String follows,
        @Nullable String followedBy,
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

    /**
     * @param later whether it follows in a shipment of its own
     */
    record LeftOutView(List<ShipmentLineView> lines, boolean later, String reason) {}

    record MissingView(String label, int wanted, int available) {}

    /**
     * @param label as it stands on the parcel, line by line
     */
    record PostalAddressView(
            String name,
            List<String> lines,
            @Nullable String district,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String region,
            String country,
            @Nullable String phone,
            List<String> label) {

        static PostalAddressView of(PostalAddress address) {
            return new PostalAddressView(
                    address.name(),
                    address.lines(),
                    address.district(),
                    address.postalCode(),
                    address.city(),
                    address.region(),
                    address.country(),
                    address.phone(),
                    address.label());
        }
    }

    static List<ShipmentLineView> lines(Shipment shipment) {
        return lines(shipment.lines());
    }

    private static List<ShipmentLineView> lines(List<ShipmentLine> lines) {
        return lines.stream()
                .map(line ->
                        new ShipmentLineView(
                                line.itemId().value(),
                                line.variantId().value(),
                                line.label(),
                                line.quantity()))
                .toList();
    }

    static ShipmentView of(
            Shipment shipment,
            @Nullable PostalAddress address,
            ShipmentSettings settings,
            Actor reader) {
        var country = shipment.addressCountry();
        var tracking = shipment.tracking();
        var leftOut = shipment.leftOut();
        var follows = shipment.follows();
        var followedBy = shipment.followedBy();
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
                shipment.addressAskedAt(),
                shipment.addressReminders(),
                shipment.state() == ShipmentState.ADDRESS_ASKED ? shipment.neededUntil() : null,
                addressPurgedAt(shipment, settings),
                shipment.addressCountry(),
                country != null && settings.declaresTo(country),
                shipment.neededBy(),
                shipment.deliveryNote(),
                leftOut == null
                        ? null
                        : new LeftOutView(
                                lines(leftOut.lines()), leftOut.later(), leftOut.reason()),
                follows == null ? null : follows.value(),
                followedBy == null ? null : followedBy.value(),
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

    private static @Nullable Instant addressPurgedAt(Shipment shipment, ShipmentSettings settings) {
        var shippedAt = shipment.shippedAt();
        return shippedAt != null && shipment.isOnItsWay() && shipment.address() != null
                ? shippedAt.plus(settings.unheardAfter())
                : shipment.purgeAddressAt();
    }

    private static List<String> actions(Shipment shipment, Actor reader) {
        var actions = new ArrayList<String>();
        boolean packer = reader.has(Roles.FULFILMENT);
        boolean desk = packer || reader.has(Roles.STAFF);
        boolean kit = shipment.source().kind() != Source.Kind.REWARD;
        var rules = new Rules(actions, shipment.state());
        if (packer) {
            rules.add(ShipmentCommand.PICK, "pick");
            rules.add(ShipmentCommand.PACK, "pack");
            rules.add(ShipmentCommand.SHIP, "ship");
            rules.add(ShipmentCommand.HOLD, "hold");
            rules.add(ShipmentCommand.LOSE, "lost");
            rules.add(ShipmentCommand.TAKE_BACK, "return");
        }
        if (packer || reader.is(shipment.recipient())) {
            rules.add(ShipmentCommand.DELIVER, "deliver");
        }
        if (packer && kit && shipment.leftOut() == null) {
            rules.add(ShipmentCommand.SPLIT, "split");
        }
        if (desk) {
            rules.add(ShipmentCommand.CANCEL, "cancel");
        }
        if (desk && kit) {
            rules.add(ShipmentCommand.RETRY, "retry");
        }
        if (desk && kit && shipment.followedBy() == null && shipment.calledOff() == null) {
            rules.add(ShipmentCommand.RESEND, "resend");
        }
        if (shipment.state() != ShipmentState.REQUESTED
                && (desk || reader.is(shipment.recipient()))) {
            rules.add(ShipmentCommand.ASK_ADDRESS, "address-link");
        }
        return actions;
    }

    private record Rules(List<String> actions, ShipmentState state) {

        void add(ShipmentCommand command, String action) {
            if (command.allowedIn(state)) {
                actions.add(action);
            }
        }
    }
}
