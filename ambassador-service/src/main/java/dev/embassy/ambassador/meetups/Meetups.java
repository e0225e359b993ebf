package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All meetups ever planned. */
public interface Meetups {

    Optional<Meetup> find(MeetupId id);

    Page<Meetup> page(MeetupQuery query, PageRequest page);

    void store(Meetup meetup, List<? extends MeetupEvent> events);

    List<TimelineEntry> timeline(MeetupId id);

    /** Announced meetups that are over. */
    List<Meetup> over(Instant now, int limit);

    /** Held meetups whose organisers are to be reminded of the report. */
    List<Meetup> withReminderDue(Instant now, int limit);

    /**
     * How many meetups took place in a time, and how many people came to those that were reported.
     */
    Outreach outreach(Instant from, Instant to);

    default Meetup get(MeetupId id) {
        return find(id).orElseThrow(() -> new MeetupNotFound(id));
    }

    /**
     * What meetups reached.
     *
     * @param held how many took place
     * @param people the sum of the reported attendances
     */
    record Outreach(long held, long people) {}
}
