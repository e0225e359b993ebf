package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who sees which requests: staff all that were submitted, everybody their own; fulfilment what
 * comes back of them.
 */
@Component
public class ReadKitRequests {

    private final KitRequests requests;

    ReadKitRequests(KitRequests requests) {
        this.requests = requests;
    }

    /**
     * What is looked for.
     *
     * @param states any of them; all when empty
     * @param text each of its words begins a word of the meetup's title or the requester's name
     * @param dueFrom the last day to order is this one or later
     * @param dueBefore the last day to order is before this one
     */
    public record Wanted(
            Set<KitRequestState> states,
            @Nullable String text,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueBefore) {}

    public Page<KitRequest> mine(
            Wanted wanted, KitRequests.Order order, PageRequest page, Actor reader) {
        return requests.page(filter(wanted, true, reader.id()), order, page);
    }

    public Page<KitRequest> queue(
            Wanted wanted, KitRequests.Order order, PageRequest page, Actor reader) {
        if (!reader.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff see all kit requests. Ask for yours with mine=true.");
        }
        return requests.page(filter(wanted, false, null), order, page);
    }

    /** Of which something comes back to the warehouse; the longest awaited first. */
    public Page<KitRequest> comingBack(PageRequest page, Actor reader) {
        if (!reader.hasAny(Roles.STAFF, Roles.FULFILMENT)) {
            throw new NotAllowed("Only staff and fulfilment see what comes back.");
        }
        return requests.comingBack(page);
    }

    private static KitRequests.Filter filter(
            Wanted wanted, boolean drafts, @Nullable String requesterId) {
        return new KitRequests.Filter(
                wanted.states(),
                drafts,
                requesterId,
                wanted.text(),
                wanted.dueFrom(),
                wanted.dueBefore());
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
