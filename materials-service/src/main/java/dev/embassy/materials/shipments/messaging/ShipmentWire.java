package dev.embassy.materials.shipments.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.shipments.ShipmentEvent;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shipments on the wire. */
@Component
class ShipmentWire implements EventWire<ShipmentEvent> {

    @Override
    public Outgoing describe(ShipmentEvent event) {
        return new Outgoing(type(event), message(event), event.by(), event.at(), note(event));
    }

    /** The words of the event in its timeline. */
    private static @Nullable String note(ShipmentEvent event) {
        return event instanceof ShipmentEvent.DayMoved moved
                ? dayMoved(moved)
                : event.shipment().reason();
    }

    private static String dayMoved(ShipmentEvent.DayMoved moved) {
        var needed = "Needed by " + moved.shipment().neededBy();
        return moved.from() == null ? needed + "." : needed + " instead of " + moved.from() + ".";
    }

    private static String type(ShipmentEvent event) {
        return switch (event) {
            case ShipmentEvent.Requested e -> "materials.shipment-requested.v1";
            case ShipmentEvent.AddressAsked e -> "materials.shipment-address-asked.v1";
            case ShipmentEvent.AddressReminded e -> "materials.shipment-address-reminded.v1";
            case ShipmentEvent.AddressGiven e -> "materials.shipment-address-given.v1";
            case ShipmentEvent.OutOfStock e -> "materials.shipment-out-of-stock.v1";
            case ShipmentEvent.Picking e -> "materials.shipment-picking.v1";
            case ShipmentEvent.Packed e -> "materials.shipment-packed.v1";
            case ShipmentEvent.Shipped e -> "materials.shipment-shipped.v1";
            case ShipmentEvent.HeldByCustoms e -> "materials.shipment-held-by-customs.v1";
            case ShipmentEvent.Delivered e -> "materials.shipment-delivered.v1";
            case ShipmentEvent.Lost e -> "materials.shipment-lost.v1";
            case ShipmentEvent.Returned e -> "materials.shipment-returned.v1";
            case ShipmentEvent.Cancelled e -> "materials.shipment-cancelled.v1";
            case ShipmentEvent.Split e -> "materials.shipment-split.v1";
            case ShipmentEvent.Resent e -> "materials.shipment-resent.v1";
            case ShipmentEvent.DayMoved e -> "materials.shipment-day-moved.v1";
            case ShipmentEvent.AddressPurged e -> "materials.shipment-address-purged.v1";
        };
    }

    private static ShipmentMessage message(ShipmentEvent event) {
        var shipment = event.shipment();
        var source = shipment.source();
        var tracking = shipment.tracking();
        var leftOut = shipment.leftOut();
        return new ShipmentMessage(
                shipment.id().value(),
                new ShipmentMessage.SourceMessage(
                        source.kind(), source.id(), source.label(), source.attempt()),
                shipment.recipient(),
                shipment.state(),
                lines(shipment.lines()),
                shipment.country(),
                tracking == null ? null : tracking.carrier(),
                tracking == null ? null : tracking.number(),
                tracking == null ? null : tracking.url(),
                shipment.missing().stream()
                        .map(line ->
                                new ShipmentMessage.MissingMessage(
                                        line.label(), line.wanted(), line.available()))
                        .toList(),
                leftOut == null
                        ? null
                        : new ShipmentMessage.LeftOutMessage(
                                lines(leftOut.lines()), leftOut.later(), leftOut.reason()),
                value(shipment.follows()),
                value(shipment.followedBy()),
                shipment.reason(),
                shipment.createdAt(),
                shipment.shippedAt(),
                shipment.deliveredAt(),
                shipment.neededBy(),
                addressNeverGiven(event),
                addressLink(event));
    }

    private static List<ShipmentMessage.LineMessage> lines(List<ShipmentLine> lines) {
        return lines.stream()
                .map(line ->
                        new ShipmentMessage.LineMessage(
                                line.itemId().value(),
                                line.variantId().value(),
                                line.label(),
                                line.quantity()))
                .toList();
    }

    private static @Nullable String value(@Nullable ShipmentId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String addressLink(ShipmentEvent event) {
        return switch (event) {
            case ShipmentEvent.AddressAsked asked -> asked.link().path();
            case ShipmentEvent.AddressReminded reminded -> reminded.link().path();
            default -> null;
        };
    }

    private static @Nullable Boolean addressNeverGiven(ShipmentEvent event) {
        return event instanceof ShipmentEvent.Cancelled cancelled && cancelled.addressNeverGiven()
                ? true
                : null;
    }
}
