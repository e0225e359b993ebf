package dev.embassy.materials.links;

import dev.embassy.materials.meetups.MeetupId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The counted clicks. */
public interface LinkDays {

    /** More days than a link is looked at. */
    int MOST_DAYS = 4000;

    Optional<LinkDay> find(LinkDayId id);

    void store(LinkDay day, List<LinkDay.Counted> events);

    /** Of one link from a day on, over all meetups; days without a click are left out. */
    List<DayClicks> daily(LinkId link, LocalDate from);

    /** Of each of these links that was ever clicked. */
    Map<LinkId, Clicks> totals(Collection<LinkId> links);

    /** Of one link, by the meetup it belonged to then; most clicked first. */
    List<MeetupClicks> byMeetup(LinkId link);

    /** Of all links, while they belonged to this meetup. */
    Clicks of(MeetupId meetup);

    /** Those that others are to be told of. */
    List<LinkDay> untold(Instant at, int limit);

    record DayClicks(LocalDate day, Clicks clicks) {}

    record MeetupClicks(@Nullable MeetupId meetup, Clicks clicks) {}
}
