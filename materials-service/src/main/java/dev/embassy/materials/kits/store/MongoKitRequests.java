package dev.embassy.materials.kits.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Slice;
import dev.embassy.chassis.aggregate.Sorting;
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
import dev.embassy.materials.search.OlderRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoKitRequests implements KitRequests, OlderRecords {

    private static final String STATE = "state.state";
    private static final String REQUESTER = "state.requester.person.id";
    private static final String WORDS = "state.words";
    private static final String RETURN_AWAITED = "state.returnAwaitedSince";
    private static final String DRAFT = KitRequestState.DRAFT.name();

    /** Where requests stay, so that there are more of them every year. */
    private static final Set<KitRequestState> PAST =
            Set.of(
                    KitRequestState.DECLINED,
                    KitRequestState.REPORTED,
                    KitRequestState.CLOSED,
                    KitRequestState.CANCELLED);

    private static final Criteria NO_DRAFT = where(STATE).ne(DRAFT);

    private final MongoAggregates<KitRequest, KitRequestEvent> requests;

    MongoKitRequests(MongoAggregatesFactory factory, EventWire<KitRequestEvent> wire) {
        requests =
                factory.create(KitRequest.class, "kit_requests", "materials.kit-requests", wire)
                        .index(
                                new Index("state.claim", Sort.Direction.ASC).unique(),
                                new Index("state.meetup.id", Sort.Direction.ASC),
                                new Index(REQUESTER, Sort.Direction.ASC)
                                        .on("state.createdAt", Sort.Direction.DESC)
                                        .on("_id", Sort.Direction.DESC),
                                Slice.indexOf(null, "state.createdAt"),
                                Slice.indexOf(null, "state.updatedAt"),
                                Slice.indexOf(null, "state.orderByDay"),
                                Slice.indexOf(null, "state.meetup.startsAt"),
                                Slice.indexOf(STATE, "state.createdAt"),
                                Slice.indexOf(STATE, "state.updatedAt"),
                                Slice.indexOf(STATE, "state.orderByDay"),
                                Slice.indexOf(STATE, "state.meetup.startsAt"),
                                new Index(WORDS, Sort.Direction.ASC),
                                new Index("state.approval.startedAt", Sort.Direction.ASC),
                                new Index("state.followUp.openSince", Sort.Direction.ASC).sparse(),
                                new Index(RETURN_AWAITED, Sort.Direction.ASC)
                                        .on("_id", Sort.Direction.ASC)
                                        .sparse());
    }

    @Override
    public Optional<KitRequest> find(KitRequestId id) {
        return requests.find(id.value());
    }

    @Override
    public void store(KitRequest request, List<KitRequestEvent> events) {
        try {
            requests.store(request, events);
        } catch (DuplicateKeyException claimed) {
            throw new KitAlreadyRequested();
        }
    }

    @Override
    public Page<KitRequest> page(Filter filter, Order order, PageRequest page) {
        var sorting = new Sorting(field(order), order.descending());
        var words = SearchWords.criteria(WORDS, filter.text());
        if (filter.text() != null && words.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        if (areFew(filter, order)) {
            return requests.page(matching(filter, words), sorting, page);
        }
        return requests.page(
                slices(filter),
                words.isEmpty() ? null : new Criteria().andOperator(words),
                sorting,
                page);
    }

    @Override
    public long count() {
        return requests.count(new Criteria());
    }

    /** Those of a person and those due in some days are read and sorted sooner than walked by. */
    private static boolean areFew(Filter filter, Order order) {
        return filter.requesterId() != null
                || (asksWhenDue(filter) && order.by() != Order.By.ORDER_BY);
    }

    private static Criteria matching(Filter filter, List<Criteria> words) {
        List<Criteria> all = new ArrayList<>(words);
        if (filter.requesterId() != null) {
            all.add(where(REQUESTER).is(filter.requesterId()));
        }
        all.add(due(filter));
        if (!filter.states().isEmpty()) {
            all.add(where(STATE).in(filter.states().stream().map(KitRequestState::name).toList()));
        }
        if (!filter.drafts()) {
            all.add(NO_DRAFT);
        }
        return new Criteria().andOperator(all);
    }

    /** One for each state that is wanted, or one of all. */
    private static List<Slice> slices(Filter filter) {
        var due = due(filter);
        if (filter.states().isEmpty()) {
            return List.of(
                    Slice.ofAll(filter.drafts() ? due : new Criteria().andOperator(due, NO_DRAFT)));
        }
        var states =
                filter.states().stream()
                        .filter(state -> filter.drafts() || state != KitRequestState.DRAFT)
                        .toList();
        return Slice.ofEach(STATE, states, PAST, due);
    }

    private static boolean asksWhenDue(Filter filter) {
        return filter.dueFrom() != null || filter.dueBefore() != null;
    }

    private static Criteria due(Filter filter) {
        if (!asksWhenDue(filter)) {
            return new Criteria();
        }
        var due = where("state.orderByDay");
        if (filter.dueFrom() != null) {
            due = due.gte(filter.dueFrom().toString());
        }
        if (filter.dueBefore() != null) {
            due = due.lt(filter.dueBefore().toString());
        }
        return due;
    }

    private static String field(Order order) {
        return switch (order.by()) {
            case CREATED -> "state.createdAt";
            case UPDATED -> "state.updatedAt";
            case ORDER_BY -> "state.orderByDay";
            case MEETUP -> "state.meetup.startsAt";
        };
    }

    @Override
    public Optional<KitRequest> findTaking(MeetupId meetup) {
        return requests.findFirst(where("state.claim").is(meetup.value()));
    }

    @Override
    public List<KitRequest> forMeetup(MeetupId meetup) {
        return requests.list(where("state.meetup.id").is(meetup.value()), 500);
    }

    @Override
    public List<KitRequest> ofRequester(String personId) {
        return requests.list(where(REQUESTER).is(personId), 500);
    }

    @Override
    public List<KitRequest> approvalsBegunBefore(Instant moment, int limit) {
        return requests.list(where("state.approval.startedAt").lt(moment), limit);
    }

    @Override
    public List<KitRequest> followUpsOpenBefore(Instant moment, int limit) {
        return requests.list(where("state.followUp.openSince").lt(moment), limit);
    }

    @Override
    public Page<KitRequest> comingBack(PageRequest page) {
        return requests.page(
                where(RETURN_AWAITED).gte(Instant.EPOCH), new Sorting(RETURN_AWAITED, false), page);
    }

    @Override
    public List<TimelineEntry> timeline(KitRequestId id) {
        return requests.timeline(id.value());
    }

    @Override
    public int complete(int limit) {
        return requests.complete(WORDS, limit);
    }
}
