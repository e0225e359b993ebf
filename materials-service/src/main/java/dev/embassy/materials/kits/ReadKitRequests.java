package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who sees which requests: staff all that were submitted, everybody their own. */
@Component
public class ReadKitRequests {

    private final KitRequests requests;

    ReadKitRequests(KitRequests requests) {
        this.requests = requests;
    }

    public Page<KitRequest> mine(
            @Nullable KitRequestState state,
            @Nullable String text,
            KitRequests.Order order,
            PageRequest page,
            Actor reader) {
        return requests.page(new KitRequests.Filter(state, true, reader.id(), text), order, page);
    }

    public Page<KitRequest> queue(
            @Nullable KitRequestState state,
            @Nullable String text,
            KitRequests.Order order,
            PageRequest page,
            Actor reader) {
        if (!reader.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff see all kit requests. Ask for yours with mine=true.");
        }
        return requests.page(new KitRequests.Filter(state, false, null, text), order, page);
    }

    public KitRequest get(KitRequestId id, Actor reader) {
        var request = requests.get(id);
        if (!reader.is(request.requester().person()) && !reader.has(Roles.STAFF)) {
            throw new NotYourKitRequest();
        }
        return request;
    }

    public List<TimelineEntry> timeline(KitRequestId id, Actor reader) {
        get(id, reader);
        return requests.timeline(id);
    }
}
