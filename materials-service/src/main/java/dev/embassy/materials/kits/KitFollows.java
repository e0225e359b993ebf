package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A request follows its shipment and its meetup. What it knows already changes nothing, so events
 * may come again and late.
 */
@Component
public class KitFollows {

    private static final String MEETUP_CANCELLED = "The meetup was cancelled.";

    private final KitRequests requests;
    private final KitTemplates templates;
    private final JudgeKit judgeKit;
    private final CallOffKit callOffKit;

    KitFollows(
            KitRequests requests,
            KitTemplates templates,
            JudgeKit judgeKit,
            CallOffKit callOffKit) {
        this.requests = requests;
        this.templates = templates;
        this.judgeKit = judgeKit;
        this.callOffKit = callOffKit;
    }

    /**
     * @param why as the shipment says
     */
    public void shipment(
            KitRequestId id, KitCommand step, @Nullable String why, Person by, Instant at) {
        requests.find(id).ifPresent(it -> storeIfAny(it, it.follow(step, why, by, at)));
    }

    /** The newest that is known of a meetup. */
    public void meetupTold(Meetup meetup, Person by, Instant at) {
        for (var request : requests.forMeetup(new MeetupId(meetup.id()))) {
            var before = request.meetup();
            var orderBy =
                    judgeKit.orderBy(meetup, templates.find(request.templateId()).orElse(null));
            var events = request.meetupTold(meetup, orderBy, by, at);
            if (!request.meetup().equals(before)) {
                requests.store(request, events);
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

    public void meetupCancelled(MeetupId meetup, Person by, Instant at) {
        for (var request : requests.forMeetup(meetup)) {
            if (KitCommand.CALL_OFF.allowedIn(request.state())) {
                callOffKit.callOff(request, MEETUP_CANCELLED, by);
            } else if (request.meetupCancelledAt() == null) {
                requests.store(request, request.meetupCancelled(MEETUP_CANCELLED, by, at));
            }
        }
    }

    private void storeIfAny(KitRequest request, List<KitRequestEvent> events) {
        if (!events.isEmpty()) {
            requests.store(request, events);
        }
    }
}
