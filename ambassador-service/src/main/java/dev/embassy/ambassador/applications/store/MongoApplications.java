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
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.search.SearchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

@Repository
class MongoApplications implements Applications {

    private final MongoAggregates<Application, ApplicationEvent> applications;

    MongoApplications(MongoAggregatesFactory factory, EventWire<ApplicationEvent> wire) {
        applications =
                factory.create(Application.class, "applications", "ambassador.applications", wire)
                        .index(
                                new Index("state.openFor", Direction.ASC).unique(),
                                new Index("state.applicant.id", Direction.ASC)
                                        .on("state.createdAt", Direction.DESC),
                                new Index("state.state", Direction.ASC)
                                        .on("state.submittedAt", Direction.ASC),
                                new Index("state.submittedAt", Direction.ASC),
                                new Index("state.updatedAt", Direction.ASC),
                                new Index("state.applicant.name", Direction.ASC),
                                new Index("state.words", Direction.ASC));
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
        List<Criteria> all = new ArrayList<>();
        // A draft that was withdrawn was never handed in either.
        all.add(Criteria.where("state.submittedAt").exists(true));
        if (query.states().isEmpty()) {
            all.add(Criteria.where("state.state").ne(ApplicationState.DRAFT.name()));
        } else {
            all.add(
                    Criteria.where("state.state")
                            .in(query.states().stream().map(Enum::name).toList()));
        }
        all.addAll(SearchWords.criteria("state.words", query.text()));
        return applications.page(
                new Criteria().andOperator(all),
                new Sorting(field(query.order()), query.descending()),
                page);
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
            case SUBMITTED -> "state.submittedAt";
            case UPDATED -> "state.updatedAt";
            case NAME -> "state.applicant.name";
        };
    }
}
