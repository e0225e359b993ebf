package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.search.SearchWords;
import dev.embassy.materials.kits.KitAlreadyRequested;
import dev.embassy.materials.kits.KitRequest;
import dev.embassy.materials.kits.KitRequestEvent;
import dev.embassy.materials.kits.KitRequestId;
import dev.embassy.materials.kits.KitRequestState;
import dev.embassy.materials.kits.KitRequests;
import dev.embassy.materials.meetups.MeetupId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

public final class InMemoryKitRequests implements KitRequests {

    private final Remembered<KitRequest, KitRequestEvent> requests;

    public InMemoryKitRequests(EventWire<KitRequestEvent> wire, Outbox outbox) {
        requests =
                new Remembered<>(
                        KitRequest.class, wire, outbox, InMemoryKitRequests::refuseSecondClaim);
    }

    private static void refuseSecondClaim(
            Remembered<KitRequest, KitRequestEvent> all, KitRequest candidate) {
        if (all.all()
                .anyMatch(it ->
                        !it.id().equals(candidate.id()) && it.claim().equals(candidate.claim()))) {
            throw new KitAlreadyRequested();
        }
    }

    @Override
    public Optional<KitRequest> find(KitRequestId id) {
        return requests.find(id.value());
    }

    @Override
    public void store(KitRequest request, List<KitRequestEvent> events) {
        requests.store(request, events);
    }

    @Override
    public Page<KitRequest> page(Filter filter, Order order, PageRequest page) {
        Comparator<KitRequest> comparator =
                switch (order.by()) {
                    case CREATED -> Comparator.comparing(KitRequest::createdAt);
                    case UPDATED -> Comparator.comparing(KitRequest::updatedAt);
                    case ORDER_BY -> Comparator.comparing(KitRequest::orderBy);
                    case MEETUP -> Comparator.comparing(it -> it.meetup().startsAt());
                };
        comparator = comparator.thenComparing(it -> it.id().value());
        return requests.page(
                it -> matches(it, filter),
                order.descending() ? comparator.reversed() : comparator,
                page);
    }

    @Override
    public long count() {
        return requests.all().count();
    }

    private static boolean matches(KitRequest it, Filter filter) {
        return (filter.states().isEmpty() || filter.states().contains(it.state()))
                && (filter.dueFrom() == null || !it.orderBy().isBefore(filter.dueFrom()))
                && (filter.dueBefore() == null || it.orderBy().isBefore(filter.dueBefore()))
                && (filter.drafts() || it.state() != KitRequestState.DRAFT)
                && (filter.requesterId() == null
                        || filter.requesterId().equals(it.requester().person().id()))
                && (filter.text() == null || isFoundBy(it, SearchWords.asked(filter.text())));
    }

    private static boolean isFoundBy(KitRequest it, List<String> asked) {
        return !asked.isEmpty()
                && asked.stream()
                        .allMatch(begin ->
                                it.words().stream().anyMatch(word -> word.startsWith(begin)));
    }

    @Override
    public Optional<KitRequest> findTaking(MeetupId meetup) {
        return requests.all().filter(it -> it.claim().equals(meetup.value())).findFirst();
    }

    @Override
    public List<KitRequest> forMeetup(MeetupId meetup) {
        return requests.all().filter(it -> it.meetup().id().equals(meetup.value())).toList();
    }

    @Override
    public List<KitRequest> ofRequester(String personId) {
        return requests.all().filter(it -> it.requester().person().id().equals(personId)).toList();
    }

    @Override
    public List<KitRequest> approvalsBegunBefore(Instant moment, int limit) {
        return requests.all()
                .filter(it -> it.approval() != null && it.approval().startedAt().isBefore(moment))
                .limit(limit)
                .toList();
    }

    @Override
    public List<KitRequest> followUpsOpenBefore(Instant moment, int limit) {
        return requests.all().filter(it -> isOpenBefore(it, moment)).limit(limit).toList();
    }

    @Override
    public Page<KitRequest> comingBack(PageRequest page) {
        return requests.page(
                it -> it.returnAwaitedSince() != null,
                Comparator.comparing(
                                (KitRequest it) -> Objects.requireNonNull(it.returnAwaitedSince()))
                        .thenComparing(it -> it.id().value()),
                page);
    }

    private static boolean isOpenBefore(KitRequest request, Instant moment) {
        var told = request.followUp();
        var since = told == null ? null : told.openSince();
        return since != null && since.isBefore(moment);
    }

    @Override
    public List<TimelineEntry> timeline(KitRequestId id) {
        return requests.timeline(id.value());
    }
}
