package dev.embassy.ambassador.applications;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.util.List;
import java.util.Optional;

/** All applications ever started. */
public interface Applications {

    Optional<Application> find(ApplicationId id);

    /** The person's open application, if there is one. */
    Optional<Application> findOpenOf(String personId);

    /** The person's newest application, whatever became of it. */
    Optional<Application> findLatestOf(String personId);

    Page<Application> page(ApplicationQuery query, PageRequest page);

    /**
     * Writes state and events at once.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the person has another open
     *     application
     */
    void store(Application application, List<? extends ApplicationEvent> events);

    List<TimelineEntry> timeline(ApplicationId id);

    default Application get(ApplicationId id) {
        return find(id).orElseThrow(() -> new ApplicationNotFound(id));
    }
}
