package dev.embassy.materials.links;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.materials.meetups.MeetupId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All links. */
public interface TrackedLinks {

    Optional<TrackedLink> find(LinkId id);

    Optional<TrackedLink> findByCode(LinkCode code);

    /**
     * @throws WordTaken if another link has its code
     */
    void store(TrackedLink link, List<LinkEvent> events);

    /** The newest first. */
    Page<TrackedLink> page(Filter filter, PageRequest page);

    /** Those whose time has passed without anybody having been told. */
    List<TrackedLink> expiredUntold(Instant at, int limit);

    List<TimelineEntry> timeline(LinkId id);

    default TrackedLink get(LinkId id) {
        return find(id).orElseThrow(() -> new LinkNotFound(id));
    }

    /**
     * What a list shows; null means all.
     *
     * @param text each of its words begins a word of label, campaign, code or site
     * @param state as it is at the moment {@code at}
     * @param visible bounds everything else
     */
    record Filter(
            @Nullable String text,
            @Nullable LinkState state,
            @Nullable String campaign,
            @Nullable MeetupId meetup,
            @Nullable String ownerId,
            @Nullable Visible visible,
            Instant at) {}

    /** Only links of this person or of these meetups. */
    record Visible(String ownerId, List<MeetupId> meetups) {}
}
