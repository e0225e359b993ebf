package dev.embassy.materials.kits.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.kits.KitRequest;
import dev.embassy.materials.kits.KitRequestEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Kit requests on the wire. */
@Component
class KitRequestWire implements EventWire<KitRequestEvent> {

    @Override
    public Outgoing describe(KitRequestEvent event) {
        return new Outgoing(
                type(event), message(event.request()), event.by(), event.at(), note(event));
    }

    private static String type(KitRequestEvent event) {
        return switch (event) {
            case KitRequestEvent.Drafted e -> "materials.kit-drafted.v1";
            case KitRequestEvent.Requested e -> "materials.kit-requested.v1";
            case KitRequestEvent.Changed e -> "materials.kit-changed.v1";
            case KitRequestEvent.Withdrawn e -> "materials.kit-withdrawn.v1";
            case KitRequestEvent.InfoAsked e -> "materials.kit-info-asked.v1";
            case KitRequestEvent.InfoGiven e -> "materials.kit-info-given.v1";
            case KitRequestEvent.Approved e -> "materials.kit-approved.v1";
            case KitRequestEvent.PartiallyApproved e -> "materials.kit-partially-approved.v1";
            case KitRequestEvent.Declined e -> "materials.kit-declined.v1";
            case KitRequestEvent.Picking e -> "materials.kit-picking.v1";
            case KitRequestEvent.Shipped e -> "materials.kit-shipped.v1";
            case KitRequestEvent.HeldByCustoms e -> "materials.kit-held-by-customs.v1";
            case KitRequestEvent.Delivered e -> "materials.kit-delivered.v1";
            case KitRequestEvent.Reported e -> "materials.kit-reported.v1";
            case KitRequestEvent.Closed e -> "materials.kit-closed.v1";
            case KitRequestEvent.Cancelled e -> "materials.kit-cancelled.v1";
            case KitRequestEvent.Lost e -> "materials.kit-lost.v1";
            case KitRequestEvent.Returned e -> "materials.kit-returned.v1";
        };
    }

    private static @Nullable String note(KitRequestEvent event) {
        return switch (event) {
            case KitRequestEvent.InfoAsked asked -> asked.question();
            case KitRequestEvent.InfoGiven given -> given.answer();
            case KitRequestEvent.Withdrawn e -> e.request().reason();
            case KitRequestEvent.Approved e -> e.request().reason();
            case KitRequestEvent.PartiallyApproved e -> e.request().reason();
            case KitRequestEvent.Declined e -> e.request().reason();
            case KitRequestEvent.Cancelled e -> e.request().reason();
            default -> null;
        };
    }

    private static KitRequestMessage message(KitRequest.Snapshot request) {
        var meetup = request.meetup();
        var shipment = request.shipmentId();
        return new KitRequestMessage(
                request.id().value(),
                new KitRequestMessage.MeetupMessage(meetup.id(), meetup.title(), meetup.startsAt()),
                request.requester(),
                request.state(),
                request.lines().stream()
                        .map(line ->
                                new KitRequestMessage.LineMessage(
                                        line.itemId().value(),
                                        line.variantId().value(),
                                        line.label(),
                                        line.requested(),
                                        line.approved()))
                        .toList(),
                request.reason(),
                shipment == null ? null : shipment.value());
    }
}
