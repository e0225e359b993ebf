package dev.embassy.materials.world;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.links.Clicks;
import dev.embassy.materials.links.LinkDay;
import dev.embassy.materials.links.LinkDayId;
import dev.embassy.materials.links.LinkDays;
import dev.embassy.materials.links.LinkId;
import dev.embassy.materials.meetups.MeetupId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

public final class InMemoryLinkDays implements LinkDays {

    private final Remembered<LinkDay, LinkDay.Counted> days;

    public InMemoryLinkDays(EventWire<LinkDay.Counted> wire, Outbox outbox) {
        days = new Remembered<>(LinkDay.class, wire, outbox, null);
    }

    @Override
    public Optional<LinkDay> find(LinkDayId id) {
        return days.find(id.value());
    }

    @Override
    public void store(LinkDay day, List<LinkDay.Counted> events) {
        days.store(day, events);
    }

    @Override
    public List<DayClicks> daily(LinkId link, LocalDate from) {
        var sums = new TreeMap<LocalDate, Clicks>();
        days.all()
                .filter(it -> it.linkId().equals(link) && !it.day().isBefore(from))
                .forEach(it -> sums.merge(it.day(), it.clicks(), Clicks::plus));
        return sums.entrySet().stream()
                .map(it -> new DayClicks(it.getKey(), it.getValue()))
                .toList();
    }

    @Override
    public Map<LinkId, Clicks> totals(Collection<LinkId> links) {
        var sums = new HashMap<LinkId, Clicks>();
        days.all()
                .filter(it -> links.contains(it.linkId()))
                .forEach(it -> sums.merge(it.linkId(), it.clicks(), Clicks::plus));
        return sums;
    }

    @Override
    public List<MeetupClicks> byMeetup(LinkId link) {
        Map<@Nullable MeetupId, Clicks> sums = new HashMap<>();
        days.all()
                .filter(it -> it.linkId().equals(link))
                .forEach(it -> sums.merge(it.meetupId(), it.clicks(), Clicks::plus));
        return sums.entrySet().stream()
                .map(it -> new MeetupClicks(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing((MeetupClicks it) -> -it.clicks().people()))
                .toList();
    }

    @Override
    public Clicks of(MeetupId meetup) {
        return days.all()
                .filter(it -> meetup.equals(it.meetupId()))
                .map(LinkDay::clicks)
                .reduce(Clicks.NONE, Clicks::plus);
    }

    @Override
    public List<LinkDay> untold(Instant at, int limit) {
        return days.all()
                .filter(it -> it.tellAt() != null && !it.tellAt().isAfter(at))
                .limit(limit)
                .toList();
    }
}
