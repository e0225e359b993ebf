package dev.embassy.ambassador.applications.store;

import dev.embassy.ambassador.applications.Application;
import dev.embassy.ambassador.applications.ApplicationEvent;
import dev.embassy.ambassador.applications.ApplicationId;
import dev.embassy.ambassador.applications.ApplicationQuery;
import dev.embassy.ambassador.applications.ApplicationState;
import dev.embassy.ambassador.applications.Applications;
import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Slice;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.search.SearchWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

@Repository
class MongoApplications implements Applications {

    private static final String STATE = "state.state";
    private static final String SUBMITTED = "state.submittedAt";
    private static final String UPDATED = "state.updatedAt";
    private static final String NAME = "state.applicant.name";
    private static final String WORDS = "state.words";

    /** Where applications stay, so that there are more of them every year. */
    private static final Set<ApplicationState> PAST =
            Set.of(
                    ApplicationState.ACCEPTED,
                    ApplicationState.DECLINED,
                    ApplicationState.WITHDRAWN);

    /** A draft that was withdrawn was never handed in either. */
    private static final Criteria HANDED_IN = Criteria.where(SUBMITTED).exists(true);

    private final MongoAggregates<Application, ApplicationEvent> applications;

    MongoApplications(MongoAggregatesFactory factory, EventWire<ApplicationEvent> wire) {
        applications =
                factory.create(Application.class, "applications", "ambassador.applications", wire)
                        .index(
                                new Index("state.openFor", Direction.ASC).unique(),
                                new Index("state.applicant.id", Direction.ASC)
                                        .on("state.createdAt", Direction.DESC),
                                Slice.indexOf(null, SUBMITTED),
                                Slice.indexOf(null, UPDATED),
                                Slice.indexOf(null, NAME),
                                Slice.indexOf(STATE, SUBMITTED),
                                Slice.indexOf(STATE, UPDATED),
                                Slice.indexOf(STATE, NAME),
                                new Index(WORDS, Direction.ASC));
    }

    @Override
    public Optional<Application> find(ApplicationId id) {
        return applications.find(id.value());
    }

    @Override
    public Optional<Application> findOpenOf(String personId) {
        return applications.findFirst(Criteria.where("state.openFor").is(personId));
    }

    @Override
    public Optional<Application> findLatestOf(String personId) {
        return applications
                .page(
                        Criteria.where("state.applicant.id").is(personId),
                        Sorting.descending("state.createdAt"),
                        PageRequest.first(1))
                .items()
                .stream()
                .findFirst();
    }

    @Override
    public Page<Application> page(ApplicationQuery query, PageRequest page) {
        var words = SearchWords.criteria(WORDS, query.text());
        return applications.page(
                slices(query.states()),
                words.isEmpty() ? null : new Criteria().andOperator(words),
                new Sorting(field(query.order()), query.descending()),
                page);
    }

    /** One for each state that is wanted, or one of all. */
    private static List<Slice> slices(Set<ApplicationState> states) {
        if (states.isEmpty()) {
            return List.of(Slice.ofAll(HANDED_IN));
        }
        return Slice.ofEach(STATE, states, PAST, HANDED_IN);
    }

    @Override
    public void store(Application application, List<? extends ApplicationEvent> events) {
        applications.store(application, events);
    }

    @Override
    public List<TimelineEntry> timeline(ApplicationId id) {
        return applications.timeline(id.value());
    }

    private static String field(ApplicationQuery.Order order) {
        return switch (order) {
            case SUBMITTED -> SUBMITTED;
            case UPDATED -> UPDATED;
            case NAME -> NAME;
        };
    }
}
