package dev.embassy.materials.kits.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.kits.FollowUp;
import dev.embassy.materials.kits.KitRequestEvent;
import dev.embassy.materials.shipments.ShipmentId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Kit requests on the wire. */
@Component
class KitRequestWire implements EventWire<KitRequestEvent> {

    @Override
    public Outgoing describe(KitRequestEvent event) {
        return new Outgoing(type(event), message(event), event.by(), event.at(), note(event));
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
            case KitRequestEvent.LeftToStaff e -> "materials.kit-left-to-staff.v1";
            case KitRequestEvent.Declined e -> "materials.kit-declined.v1";
            case KitRequestEvent.MeetupMoved e -> "materials.kit-meetup-moved.v1";
            case KitRequestEvent.Picking e -> "materials.kit-picking.v1";
            case KitRequestEvent.Shipped e -> "materials.kit-shipped.v1";
            case KitRequestEvent.HeldByCustoms e -> "materials.kit-held-by-customs.v1";
            case KitRequestEvent.Delivered e -> "materials.kit-delivered.v1";
            case KitRequestEvent.Reported e -> "materials.kit-reported.v1";
            case KitRequestEvent.FollowedUp e -> "materials.kit-followed-up.v1";
            case KitRequestEvent.PassedOn e -> "materials.kit-passed-on.v1";
            case KitRequestEvent.ReturnConfirmed e -> "materials.kit-return-confirmed.v1";
            case KitRequestEvent.Closed e -> "materials.kit-closed.v1";
            case KitRequestEvent.Cancelled e -> "materials.kit-cancelled.v1";
            case KitRequestEvent.Lost e -> "materials.kit-lost.v1";
            case KitRequestEvent.Returned e -> "materials.kit-returned.v1";
            case KitRequestEvent.Imported e -> "materials.kit-imported.v1";
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
            case KitRequestEvent.HeldByCustoms e -> e.request().trouble();
            case KitRequestEvent.Lost e -> e.request().trouble();
            case KitRequestEvent.Returned e -> e.request().trouble();
            case KitRequestEvent.LeftToStaff e -> e.what();
            case KitRequestEvent.Closed e -> e.why();
            case KitRequestEvent.MeetupMoved e -> moved(e);
            case KitRequestEvent.FollowedUp e -> followedUp(e.request().followUp());
            case KitRequestEvent.PassedOn e -> passedOn(e.lines());
            case KitRequestEvent.ReturnConfirmed e -> e.missing();
            default -> null;
        };
    }

    private static @Nullable String followedUp(@Nullable FollowUp told) {
        return told == null
                ? null
                : told.lines().stream()
                        .map(KitRequestWire::words)
                        .collect(Collectors.joining("; "));
    }

    private static String words(FollowUp.Line line) {
        var said =
                "%s: %d of %d arrived, %d left"
                        .formatted(line.label(), line.arrived(), line.sent(), line.left());
        return switch (line.leftOver()) {
            case null -> said;
            case KEPT -> said + " and kept";
            case SENT_BACK -> said + " and sent back";
            case PASSED_ON -> said + " and passed on";
        };
    }

    private static String passedOn(List<FollowUp.Line> lines) {
        return lines.stream()
                .map(FollowUp.Line::passedOn)
                .filter(Objects::nonNull)
                .distinct()
                .map(next ->
                        "%s to %s for %s"
                                .formatted(words(lines, next), next.to().name(), next.title()))
                .collect(Collectors.joining("; "));
    }

    private static String words(List<FollowUp.Line> lines, FollowUp.NextMeetup next) {
        return lines.stream()
                .filter(line -> next.equals(line.passedOn()))
                .map(line -> line.left() + " × " + line.label())
                .collect(Collectors.joining(", "));
    }

    private static String moved(KitRequestEvent.MeetupMoved event) {
        var request = event.request();
        var days =
                "From %s to %s."
                        .formatted(
                                LocalDate.ofInstant(event.from(), ZoneOffset.UTC),
                                LocalDate.ofInstant(request.meetup().startsAt(), ZoneOffset.UTC));
        return switch (request.state()) {
            case SHIPPED, HELD_BY_CUSTOMS -> days + " The parcel is on its way.";
            default -> days + " " + timeLeft(event);
        };
    }

    private static String timeLeft(KitRequestEvent.MeetupMoved event) {
        return "Order by %s instead of %s: %s."
                .formatted(
                        event.request().orderBy(),
                        event.orderByBefore(),
                        event.inTime() ? "still in time" : "too late for a parcel");
    }

    private static KitRequestMessage message(KitRequestEvent event) {
        var request = event.request();
        var meetup = request.meetup();
        return new KitRequestMessage(
                request.id().value(),
                new KitRequestMessage.MeetupMessage(
                        meetup.id(), meetup.title(), meetup.startsAt(), meetup.country()),
                request.requester(),
                request.state(),
                request.templateId().value(),
                request.templateName(),
                request.size(),
                request.quantity(),
                request.orderBy(),
                request.lines().stream()
                        .map(line ->
                                new KitRequestMessage.LineMessage(
                                        line.itemId().value(),
                                        line.variantId().value(),
                                        line.label(),
                                        line.requested(),
                                        line.approved(),
                                        line.unitValue()))
                        .toList(),
                request.reason(),
                request.automatic(),
                value(request.shipmentId()),
                value(request.sentAgainIn()),
                note(event),
                event instanceof KitRequestEvent.MeetupMoved moved
                        ? new KitRequestMessage.MoveMessage(moved.from(), moved.inTime())
                        : null,
                followUp(request.followUp()),
                event instanceof KitRequestEvent.PassedOn passed
                        ? passed.lines().stream().map(line -> line(line, null)).toList()
                        : null);
    }

    private static @Nullable String value(@Nullable ShipmentId id) {
        return id == null ? null : id.value();
    }

    private static KitRequestMessage.@Nullable FollowUpMessage followUp(@Nullable FollowUp told) {
        if (told == null) {
            return null;
        }
        var takingIn = told.takingIn();
        return new KitRequestMessage.FollowUpMessage(
                told.lines().stream().map(line -> line(line, told.cameBack(line))).toList(),
                told.by(),
                told.at(),
                takingIn == null ? null : takingIn.doneAt());
    }

    private static KitRequestMessage.FollowUpLineMessage line(
            FollowUp.Line line, @Nullable Integer cameBack) {
        var next = line.passedOn();
        return new KitRequestMessage.FollowUpLineMessage(
                line.itemId().value(),
                line.variantId().value(),
                line.label(),
                line.sent(),
                line.arrived(),
                line.used(),
                line.left(),
                line.leftOver(),
                next == null
                        ? null
                        : new KitRequestMessage.NextMeetupMessage(
                                next.id(), next.title(), next.to()),
                cameBack);
    }
}
