package dev.embassy.ambassador.applications;

import dev.embassy.ambassador.applications.messaging.ApplicationWire;
import dev.embassy.chassis.aggregate.InMemoryAggregates;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.search.SearchWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/** Applications without a database. */
public final class InMemoryApplications implements Applications {

    private final InMemoryAggregates<Application, ApplicationEvent> applications =
            new InMemoryAggregates<>(Application.class, ApplicationWire.real()) {
                @Override
                protected void refuseDuplicates(Application candidate) {
                    if (all().anyMatch(
                                    other ->
                                            other.openFor().equals(candidate.openFor())
                                                    && !other.id().equals(candidate.id()))) {
                        throw new DuplicateKeyException("openFor");
                    }
                }
            };

    @Override
    public Optional<Application> find(ApplicationId id) {
        return applications.find(id.value());
    }

    @Override
    public Optional<Application> findOpenOf(String personId) {
        return applications
                .all()
                .filter(application -> application.openFor().equals(personId))
                .findFirst();
    }

    @Override
    public Optional<Application> findLatestOf(String personId) {
        return applications
                .all()
                .filter(application -> application.applicant().id().equals(personId))
                .max(Comparator.comparing(Application::createdAt));
    }

    @Override
    public Page<Application> page(ApplicationQuery query, PageRequest page) {
        Comparator<Application> order =
                switch (query.order()) {
                    case SUBMITTED ->
                            Comparator.comparing(
                                    application -> application.submittedAt().orElse(Instant.MIN));
                    case UPDATED -> Comparator.comparing(Application::updatedAt);
                    case NAME ->
                            Comparator.comparing(application -> application.applicant().name());
                };
        return applications.page(
                application ->
                        application.submittedAt().isPresent()
                                && (query.states().isEmpty()
                                        || query.states().contains(application.state()))
                                && SearchWords.match(application.words(), query.text()),
                query.descending() ? order.reversed() : order,
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

    public List<ApplicationEvent> events() {
        return applications.events();
    }
}
