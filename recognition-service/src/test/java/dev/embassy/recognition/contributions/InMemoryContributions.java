package dev.embassy.recognition.contributions;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.embassy.chassis.aggregate.InMemoryAggregates;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.Outgoing;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Contributions in memory; passes the same kit as the real store. */
public final class InMemoryContributions implements Contributions {

    private final InMemoryAggregates<Contribution, ContributionEvent> documents =
            new InMemoryAggregates<>(
                    Contribution.class,
                    event ->
                            new Outgoing(
                                    event.getClass().getSimpleName(),
                                    event.contribution(),
                                    event.by(),
                                    event.at(),
                                    null));

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
        Comparator<Contribution> byId = comparing(c -> c.id().value());
        Comparator<Contribution> order =
                filter.isQueue()
                        ? comparing(Contribution::submittedAt, nullsFirst(naturalOrder()))
                                .thenComparing(byId)
                        : comparing(Contribution::updatedAt).thenComparing(byId).reversed();
        return documents.page(filter::includes, order, page);
    }

    @Override
    public List<Contribution> ofMeetup(String meetupId) {
        return documents
                .all()
                .filter(c -> {
                    var origin = c.origin();
                    return origin != null && origin.meetupId().equals(meetupId);
                })
                .toList();
    }

    @Override
    public List<Contribution> countingIn(YearMonth month) {
        return counting().filter(c -> c.month().equals(month)).toList();
    }

    @Override
    public Optional<YearMonth> countingBefore(YearMonth month) {
        return counting()
                .map(Contribution::month)
                .filter(m -> m.isBefore(month))
                .max(naturalOrder());
    }

    @Override
    public Optional<YearMonth> countingAfter(YearMonth month) {
        return counting()
                .map(Contribution::month)
                .filter(m -> m.isAfter(month))
                .min(naturalOrder());
    }

    private Stream<Contribution> counting() {
        return documents.all().filter(c -> c.state() == ContributionState.VALIDATED);
    }

    /** Everything, oldest first. */
    public List<Contribution> all() {
        return documents.all().toList();
    }

    public List<ContributionEvent> events() {
        return documents.events();
    }
}
