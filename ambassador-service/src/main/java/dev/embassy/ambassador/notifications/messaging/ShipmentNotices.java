package dev.embassy.ambassador.notifications.messaging;

import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.Notify;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shipments: the recipient gives an address and follows the parcel, fulfilment sees what to pack.
 */
@Component
class ShipmentNotices implements Feed {

    private static final Set<String> SETTLING =
            Set.of(
                    "materials.shipment-address-asked.v1",
                    "materials.shipment-address-reminded.v1",
                    "materials.shipment-address-given.v1",
                    "materials.shipment-picking.v1",
                    "materials.shipment-packed.v1",
                    "materials.shipment-shipped.v1",
                    "materials.shipment-delivered.v1",
                    "materials.shipment-cancelled.v1",
                    "materials.shipment-resent.v1");

    private final Notify notify;

    ShipmentNotices(Notify notify) {
        this.notify = notify;
    }

    @Override
    public String topic() {
        return "materials.shipments";
    }

    @Override
    public void on(IncomingEvent event) {
        notify.about(event, SETTLING, notices(event));
    }

    private static List<Notice> notices(IncomingEvent event) {
        var shipment = event.data(ShipmentMessage.class);
        var recipient = shipment.recipient();
        var link = place(event.subject(), shipment.source());
        var desk = "/shipments/" + event.subject();
        return switch (event.type()) {
            case "materials.shipment-address-asked.v1" ->
                    asked(shipment, "Where shall we send your parcel?", "Set aside for you: %s.");
            case "materials.shipment-address-reminded.v1" ->
                    asked(
                            shipment,
                            "Your parcel still waits for your address",
                            "Still set aside for you: %s. The link in our earlier mail has ended.");
            case "materials.shipment-address-given.v1" ->
                    List.of(
                            Notice.toRole(
                                    Roles.FULFILMENT,
                                    "A parcel for " + recipient.name() + " can be packed",
                                    "The address is there and the stock is reserved.",
                                    desk));
            case "materials.shipment-shipped.v1" ->
                    List.of(
                            Notice.to(
                                    recipient,
                                    NotificationKind.SHIPMENT,
                                    "Your parcel is on its way",
                                    "%s has left our store%s."
                                            .formatted(what(shipment), with(shipment)),
                                    link));
            case "materials.shipment-delivered.v1" ->
                    // Who said so knows.
                    event.by().id().equals(recipient.id())
                            ? List.of()
                            : toRecipient(
                                    shipment,
                                    "Your parcel has arrived",
                                    what(shipment) + " was delivered. Enjoy what is inside!",
                                    link);
            case "materials.shipment-out-of-stock.v1" ->
                    // A reward that is out of stock is told of by the reward.
                    isReward(shipment)
                            ? List.of()
                            : List.of(
                                    Notice.toRole(
                                            Roles.STAFF,
                                            "A parcel for " + recipient.name() + " is out of stock",
                                            missing(shipment),
                                            link));
            case "materials.shipment-cancelled.v1" -> cancelled(shipment, link, desk);
            case "materials.shipment-held-by-customs.v1" ->
                    isKit(shipment)
                            ? List.of()
                            : toRecipient(
                                    shipment,
                                    "Your parcel is held by customs",
                                    "We do what we can to have it released." + because(shipment),
                                    link);
            case "materials.shipment-lost.v1" ->
                    troubled(
                            shipment,
                            "is lost",
                            "The carrier does not find it. Send the same again, or leave it.",
                            link,
                            desk);
            case "materials.shipment-returned.v1" ->
                    troubled(
                            shipment,
                            "came back",
                            "The pieces are in stock again. Send the same again, or leave it.",
                            link,
                            desk);
            case "materials.shipment-split.v1" ->
                    toRecipient(shipment, "Your parcel comes in part", leftOut(shipment), link);
            case "materials.shipment-resent.v1" ->
                    toRecipient(
                            shipment,
                            "We send your parcel again",
                            "The first one did not reach you. We ask you for the address once"
                                    + " more, in a mail of its own.",
                            link);
            default -> List.of();
        };
    }

    private static List<Notice> asked(ShipmentMessage shipment, String title, String what) {
        return shipment.addressLink() == null
                ? List.of()
                : List.of(
                        Notice.to(
                                        shipment.recipient(),
                                        NotificationKind.ADDRESS,
                                        title,
                                        what.formatted(what(shipment))
                                                + " Enter your address through this link, which is"
                                                + " for you alone and works once. Only those who"
                                                + " pack the parcel see the address, and it is"
                                                + " deleted after delivery.",
                                        shipment.addressLink())
                                .asking());
    }

    /** Staff hear of it where nobody of them did it. */
    private static List<Notice> cancelled(ShipmentMessage shipment, String link, String desk) {
        var notices = new ArrayList<Notice>();
        if (Boolean.TRUE.equals(shipment.addressNeverGiven())) {
            notices.add(
                    Notice.toRole(
                            Roles.STAFF,
                            shipment.recipient().name() + " gave no address for a parcel",
                            "The meetup is over, so it was called off: %s. Its stock is free again."
                                    .formatted(what(shipment)),
                            desk));
        }
        // A kit that is cancelled is told of by the kit request; a reward that was out of stock had
        // not been promised to anybody yet.
        if (!isKit(shipment) && !(isReward(shipment) && isShort(shipment))) {
            notices.addAll(
                    toRecipient(
                            shipment,
                            "Your parcel is cancelled",
                            "It will not be sent." + because(shipment),
                            link));
        }
        return notices;
    }

    private static boolean isKit(ShipmentMessage shipment) {
        return shipment.source().kind().equals("KIT_REQUEST");
    }

    private static List<Notice> toRecipient(
            ShipmentMessage shipment, String title, String text, String link) {
        return List.of(
                Notice.to(shipment.recipient(), NotificationKind.SHIPMENT, title, text, link));
    }

    /**
     * Staff decide what comes next. The recipient hears of a kit from the kit request, and all hear
     * of a reward from the reward.
     */
    private static List<Notice> troubled(
            ShipmentMessage shipment, String what, String next, String link, String desk) {
        var staff =
                Notice.toRole(
                        Roles.STAFF,
                        "A parcel for " + shipment.recipient().name() + " " + what,
                        next + because(shipment),
                        desk);
        if (isReward(shipment)) {
            return List.of();
        }
        if (isKit(shipment)) {
            return List.of(staff);
        }
        return List.of(
                staff,
                Notice.to(
                        shipment.recipient(),
                        NotificationKind.SHIPMENT,
                        "Your parcel " + what,
                        "We look after it and tell you what comes next." + because(shipment),
                        link));
    }

    private static String because(ShipmentMessage shipment) {
        return shipment.reason() == null ? "" : "\n\n" + shipment.reason();
    }

    private static String leftOut(ShipmentMessage shipment) {
        var leftOut = shipment.leftOut();
        if (leftOut == null) {
            return "Some of it was not there.";
        }
        return leftOut.lines().stream()
                        .map(line -> line.quantity() + " × " + line.label())
                        .collect(Collectors.joining(", "))
                + (leftOut.later() ? " will follow in a parcel of its own." : " will not be sent.")
                + "\n\n"
                + leftOut.reason();
    }

    /** Which of somebody's parcels it is. */
    private static String what(ShipmentMessage shipment) {
        return shipment.source().label();
    }

    private static boolean isReward(ShipmentMessage shipment) {
        return shipment.source().kind().equals("REWARD");
    }

    /** Where the recipient follows the parcel: at what it was sent for. */
    private static String place(String shipmentId, SourceMessage source) {
        return switch (source.kind()) {
            case "KIT_REQUEST" -> "/kit-requests/" + source.id();
            case "REWARD" -> "/rewards/" + source.id();
            // What follows a kit is a parcel of its own.
            default -> "/shipments/" + shipmentId;
        };
    }

    private static String with(ShipmentMessage shipment) {
        if (shipment.carrier() == null) {
            return "";
        }
        return " with "
                + shipment.carrier()
                + (shipment.trackingNumber() == null
                        ? ""
                        : ", tracking number " + shipment.trackingNumber())
                + (shipment.trackingUrl() == null ? "" : ": " + shipment.trackingUrl());
    }

    private static boolean isShort(ShipmentMessage shipment) {
        return shipment.missing() != null && !shipment.missing().isEmpty();
    }

    private static String missing(ShipmentMessage shipment) {
        var missing = shipment.missing();
        return missing == null || missing.isEmpty()
                ? "Retry it when the stock is back, or call it off."
                : "Missing: "
                        + missing.stream()
                                .map(line ->
                                        line.label()
                                                + " ("
                                                + line.wanted()
                                                + " wanted, "
                                                + line.available()
                                                + " there)")
                                .collect(Collectors.joining(", "))
                        + ". Retry it when the stock is back, or call it off.";
    }

    record ShipmentMessage(
            SourceMessage source,
            Person recipient,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            @Nullable List<MissingMessage> missing,
            @Nullable LeftOutMessage leftOut,
            @Nullable String reason,
            @Nullable Boolean addressNeverGiven,
            @Nullable String addressLink) {}

    record LeftOutMessage(List<LineMessage> lines, boolean later, String reason) {}

    record LineMessage(String label, int quantity) {}

    record SourceMessage(String kind, String id, String label) {}

    record MissingMessage(String label, int wanted, int available) {}
}
