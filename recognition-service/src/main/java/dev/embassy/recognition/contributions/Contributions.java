package dev.embassy.recognition.contributions;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** All contributions. */
public interface Contributions {

    Optional<Contribution> find(ContributionId id);

    default Contribution get(ContributionId id) {
        return find(id).orElseThrow(() -> new ContributionNotFound(id));
    }

    /** Writes state and events as one; refuses if somebody else changed it meanwhile. */
    void store(Contribution contribution, List<ContributionEvent> events);

    default void store(Contribution contribution, ContributionEvent event) {
        store(contribution, List.of(event));
    }

    List<TimelineEntry> timeline(ContributionId id);

    /** In the order the filter asks for. */
    Page<Contribution> page(ContributionFilter filter, PageRequest page);

    /** Those that the meetup's report proposed, whatever became of them. */
    List<Contribution> ofMeetup(String meetupId);

    /** All that count in this month, in no particular order; found by an index, not by a scan. */
    List<Contribution> countingIn(YearMonth month);

    /** The last month before this one in which something counts. */
    Optional<YearMonth> countingBefore(YearMonth month);

    /** The first month after this one in which something counts. */
    Optional<YearMonth> countingAfter(YearMonth month);
}
