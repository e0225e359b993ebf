package dev.embassy.materials.kits;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.materials.meetups.MeetupId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All kit requests. */
public interface KitRequests {

    Optional<KitRequest> find(KitRequestId id);

    /**
     * @throws KitAlreadyRequested if another request takes the same meetup
     */
    void store(KitRequest request, List<KitRequestEvent> events);

    Page<KitRequest> page(Filter filter, Order order, PageRequest page);

    /** How many there are, drafts as well. */
    long count();

    /** The one that takes the meetup. */
    Optional<KitRequest> findTaking(MeetupId meetup);

    List<KitRequest> forMeetup(MeetupId meetup);

    /** At most 500. */
    List<KitRequest> ofRequester(String personId);

    /** Approvals that began before the moment and are not finished. */
    List<KitRequest> approvalsBegunBefore(Instant moment, int limit);

    /** Follow-ups that the stock has not followed, told before the moment. */
    List<KitRequest> followUpsOpenBefore(Instant moment, int limit);

    /** Of which something comes back that nobody has counted; the longest awaited first. */
    Page<KitRequest> comingBack(PageRequest page);

    List<TimelineEntry> timeline(KitRequestId id);

    default KitRequest get(KitRequestId id) {
        return find(id).orElseThrow(() -> new KitRequestNotFound(id));
    }

    /**
     * What a list shows; null means all.
     *
     * @param states any of them; all when empty
     * @param drafts whether drafts are in it
     * @param text each of its words begins a word of the meetup's title or the requester's name;
     *     without a word nothing is found
     * @param dueFrom the last day to order is this one or later
     * @param dueBefore the last day to order is before this one
     */
    record Filter(
            Set<KitRequestState> states,
            boolean drafts,
            @Nullable String requesterId,
            @Nullable String text,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueBefore) {

        /** All there are, drafts as well. */
        public static final Filter ALL = new Filter(Set.of(), true, null, null, null, null);
    }

    /** The order of a list. */
    record Order(By by, boolean descending) {

        public enum By {
            CREATED,
            UPDATED,
            ORDER_BY,
            MEETUP
        }
    }
}
