package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.meetups.MeetupId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A request follows its shipment and its meetup. What it knows already changes nothing, so events
 * may come again and late.
 */
@Component
public class KitFollows {

    private final KitRequests requests;

    KitFollows(KitRequests requests) {
        this.requests = requests;
    }

    public void shipment(KitRequestId id, KitRequestState state, Person by, Instant at) {
        requests.find(id).ifPresent(it -> storeIfAny(it, it.follow(state, by, at)));
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
            storeIfAny(request, request.meetupCancelled(by, at));
        }
    }

    private void storeIfAny(KitRequest request, List<KitRequestEvent> events) {
        if (!events.isEmpty()) {
            requests.store(request, events);
        }
    }
}
