package dev.embassy.recognition.contributions.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Slice;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.recognition.contributions.Contribution;
import dev.embassy.recognition.contributions.ContributionEvent;
import dev.embassy.recognition.contributions.ContributionFilter;
import dev.embassy.recognition.contributions.ContributionId;
import dev.embassy.recognition.contributions.ContributionState;
import dev.embassy.recognition.contributions.Contributions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoContributions implements Contributions {

    private static final String PERSON = "state.person.id";
    private static final String STATE = "state.state";
    private static final String MONTH = "state.month";
    private static final String MEETUP = "state.origin.meetupId";
    private static final String SUBMITTED = "state.submittedAt";
    private static final String UPDATED = "state.updatedAt";

    /** Where contributions stay, so that there are more of them every year. */
    private static final Set<ContributionState> PAST =
            Set.of(
                    ContributionState.VALIDATED,
                    ContributionState.DECLINED,
                    ContributionState.WITHDRAWN,
                    ContributionState.RETRACTED);

    private static final Set<ContributionState> NO_DRAFT =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(ContributionState.DRAFT)));

    private static final int MOST_OF_ONE_MEETUP = 1000;

    private final MongoAggregates<Contribution, ContributionEvent> documents;

    MongoContributions(MongoAggregatesFactory factory, EventWire<ContributionEvent> wire) {
        documents =
                factory.create(
                                Contribution.class,
                                "contributions",
                                "recognition.contributions",
                                wire)
                        .index(
                                new Index(STATE, Direction.ASC).on(MONTH, Direction.ASC),
                                Slice.indexOf(STATE, SUBMITTED),
                                Slice.indexOf(STATE, UPDATED),
                                Slice.indexOf(null, UPDATED),
                                Slice.indexOf(PERSON, UPDATED),
                                new Index(MEETUP, Direction.ASC).sparse());
    }

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return documents.find(id.value());
    }

    @Override
    public void store(Contribution contribution, List<ContributionEvent> events) {
        documents.store(contribution, events);
    }

    @Override
    public List<TimelineEntry> timeline(ContributionId id) {
        return documents.timeline(id.value());
    }

    @Override
    public Page<Contribution> page(ContributionFilter filter, PageRequest page) {
        var sorting = filter.isQueue() ? Sorting.ascending(SUBMITTED) : Sorting.descending(UPDATED);
        if (filter.personId() != null) {
            // Those of a person are few: they are found and sorted sooner than walked by.
            var ofPerson = new Criteria().andOperator(inStates(filter), besides(filter));
            return documents.page(ofPerson, sorting, page);
        }
        return documents.page(slices(filter), null, sorting, page);
    }

    /** One for each state that is wanted, or one of all; of a kind, few may be among all. */
    private static List<Slice> slices(ContributionFilter filter) {
        var besides = besides(filter);
        if (filter.kind() == null && filter.states().containsAll(NO_DRAFT)) {
            return List.of(Slice.ofAll(new Criteria().andOperator(inStates(filter), besides)));
        }
        return Slice.ofEach(STATE, filter.states(), PAST, besides);
    }

    private static Criteria inStates(ContributionFilter filter) {
        return where(STATE).in(filter.states().stream().map(Enum::name).sorted().toList());
    }

    private static Criteria besides(ContributionFilter filter) {
        var all = new ArrayList<Criteria>();
        if (filter.personId() != null) {
            all.add(where(PERSON).is(filter.personId()));
        }
        if (filter.notPersonId() != null) {
            all.add(where(PERSON).ne(filter.notPersonId()));
        }
        var kind = filter.kind();
        if (kind != null) {
            all.add(where("state.kind").is(kind.name()));
        }
        return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    }

    @Override
    public List<Contribution> ofMeetup(String meetupId) {
        return documents.list(where(MEETUP).is(meetupId), MOST_OF_ONE_MEETUP);
    }

    @Override
    public List<Contribution> countingIn(YearMonth month) {
        var all = new ArrayList<Contribution>();
        var filter = counting().and(MONTH).is(month.toString());
        var page =
                documents.page(
                        filter, Sorting.ascending("_id"), PageRequest.first(PageRequest.MAX_LIMIT));
        all.addAll(page.items());
        while (page.next() != null) {
            page =
                    documents.page(
                            filter,
                            Sorting.ascending("_id"),
                            new PageRequest(PageRequest.MAX_LIMIT, page.next()));
            all.addAll(page.items());
        }
        return all;
    }

    @Override
    public Optional<YearMonth> countingBefore(YearMonth month) {
        return nearest(counting().and(MONTH).lt(month.toString()), Sorting.descending(MONTH));
    }

    @Override
    public Optional<YearMonth> countingAfter(YearMonth month) {
        return nearest(counting().and(MONTH).gt(month.toString()), Sorting.ascending(MONTH));
    }

    private Optional<YearMonth> nearest(Criteria filter, Sorting sorting) {
        return documents.page(filter, sorting, PageRequest.first(1)).items().stream()
                .map(Contribution::month)
                .findFirst();
    }

    private static Criteria counting() {
        return where(STATE).is(ContributionState.VALIDATED.name());
    }
}
