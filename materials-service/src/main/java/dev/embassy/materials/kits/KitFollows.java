package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.shipments.MoveShipment;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A request follows its shipment and its meetup. What it knows already changes nothing, so events
 * may come again and late.
 */
@Component
public class KitFollows {

    private static final String KIT_CANCELLED = "The kit was cancelled.";

    private final KitRequests requests;
    private final KitTemplates templates;
    private final JudgeKit judgeKit;
    private final CallOffKit callOffKit;
    private final KitParcels parcels;
    private final MoveShipment moveShipment;

    KitFollows(
            KitRequests requests,
            KitTemplates templates,
            JudgeKit judgeKit,
            CallOffKit callOffKit,
            KitParcels parcels,
            MoveShipment moveShipment) {
        this.requests = requests;
        this.templates = templates;
        this.judgeKit = judgeKit;
        this.callOffKit = callOffKit;
        this.parcels = parcels;
        this.moveShipment = moveShipment;
    }

    /**
     * What one of its parcels tells. After a loss or a return it may be the news of another parcel
     * that come first; so it is asked then which of them went last, and how far that one is, or
     * whether one has turned up. Of a kit that was cancelled nothing is sent any more.
     *
     * @param why as the shipment says
     */
    public void shipment(
            KitRequestId id,
            ShipmentId parcel,
            KitCommand step,
            @Nullable String why,
            Person by,
            Instant at) {
        var request = requests.find(id).orElse(null);
        if (request == null) {
            return;
        }
        var events = new ArrayList<>(request.follow(parcel, step, why, by, at));
        if (KitCommand.SEND_AGAIN.allowedIn(request.state())) {
            parcels.sentInstead(request)
                    .ifPresent(other -> events.addAll(catchUp(request, other, by, at)));
        }
        if (KitCommand.TURN_UP.allowedIn(request.state()) && parcels.hasArrived(request)) {
            events.addAll(request.turnedUp(judgeKit.freePlace(request), by, at));
        }
        storeIfAny(request, events);
        if (step == KitCommand.CALL_OFF && request.state() == KitRequestState.CANCELLED) {
            callOffKit.callOffTheRest(request, why == null ? KIT_CANCELLED : why, by);
        }
    }

    private List<KitRequestEvent> catchUp(
            KitRequest request, Shipment parcel, Person by, Instant at) {
        int free = judgeKit.freePlace(request);
        var events = new ArrayList<>(request.sentAgain(parcel.id(), free, by, at));
        var step =
                switch (parcel.state()) {
                    case HELD_BY_CUSTOMS -> KitCommand.HOLD;
                    case DELIVERED -> KitCommand.DELIVER;
                    case LOST -> KitCommand.LOSE;
                    case RETURNED -> KitCommand.TAKE_BACK;
                    default -> null;
                };
        if (step != null) {
            events.addAll(request.follow(parcel.id(), step, parcel.reason(), by, at));
        }
        return events;
    }

    /** The newest that is known of a meetup; also the parcels are told for which day they are. */
    public void meetupTold(Meetup meetup, Person by, Instant at) {
        for (var request : requests.forMeetup(new MeetupId(meetup.id()))) {
            var before = request.meetup();
            var orderBy =
                    judgeKit.orderBy(meetup, templates.find(request.templateId()).orElse(null));
            var events = request.meetupTold(meetup, orderBy, by, at);
            if (!request.meetup().equals(before)) {
                requests.store(request, events);
            }
            var parcel = request.shipmentId();
            if (parcel != null) {
                moveShipment.needFor(parcel, ShipApprovedKit.occasion(meetup), by);
            }
        }
    }

    public void meetupReported(MeetupId meetup, Person by, Instant at) {
        for (var request : requests.forMeetup(meetup)) {
            if (request.meetupReportedAt() == null) {
                requests.store(request, request.meetupReported(by, at));
            }
        }
    }

    /** What has not left is called off, also of a kit of which something has. */
    public void meetupCancelled(MeetupId meetup, Person by, Instant at) {
        for (var request : requests.forMeetup(meetup)) {
            if (KitCommand.CALL_OFF.allowedIn(request.state())) {
                callOffKit.callOff(request, KitRequest.MEETUP_CANCELLED, by);
                continue;
            }
            callOffKit.callOffTheRest(request, KitRequest.MEETUP_CANCELLED, by);
            if (request.meetupCancelledAt() == null) {
                requests.store(
                        request, request.meetupCancelled(KitRequest.MEETUP_CANCELLED, by, at));
            }
        }
    }

    private void storeIfAny(KitRequest request, List<KitRequestEvent> events) {
        if (!events.isEmpty()) {
            requests.store(request, events);
        }
    }
}
