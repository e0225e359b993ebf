package dev.embassy.ambassador.meetups;

import dev.embassy.ambassador.meetups.messaging.MeetupWire;
import dev.embassy.chassis.aggregate.InMemoryAggregates;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.search.SearchWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Meetups without a database. */
public final class InMemoryMeetups implements Meetups {

    private final InMemoryAggregates<Meetup, MeetupEvent> meetups =
            new InMemoryAggregates<>(Meetup.class, MeetupWire.real());

    @Override
    public Optional<Meetup> find(MeetupId id) {
        return meetups.find(id.value());
    }

    @Override
    public Page<Meetup> page(MeetupQuery query, PageRequest page) {
        Comparator<Meetup> order = Comparator.comparing(meetup -> meetup.plan().startsAt());
        return meetups.page(
                meetup ->
                        (query.participant() == null
                                        || meetup.participantIds().contains(query.participant()))
                                && (query.states().isEmpty()
                                        || query.states().contains(meetup.state()))
                                && (query.from() == null
                                        || meetup.plan().endsAt().isAfter(query.from()))
                                && (query.to() == null
                                        || meetup.plan().startsAt().isBefore(query.to()))
                                && (query.country() == null
                                        || query.country().equals(meetup.plan().country()))
                                && SearchWords.match(meetup.words(), query.text()),
                query.descending() ? order.reversed() : order,
                page);
    }

    @Override
    public void store(Meetup meetup, List<? extends MeetupEvent> events) {
        meetups.store(meetup, events);
    }

    @Override
    public List<TimelineEntry> timeline(MeetupId id) {
        return meetups.timeline(id.value());
    }

    @Override
    public List<Meetup> over(Instant now, int limit) {
        return meetups.all()
                .filter(meetup ->
                        meetup.state() == MeetupState.ANNOUNCED
                                && !meetup.plan().endsAt().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Meetup> withReminderDue(Instant now, int limit) {
        return meetups.all()
                .filter(meetup -> meetup.state() == MeetupState.HELD)
                .filter(meetup ->
                        meetup.nextReminderAt().filter(due -> !due.isAfter(now)).isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public Outreach outreach(Instant from, Instant to) {
        var held =
                meetups.all()
                        .filter(meetup ->
                                meetup.state() == MeetupState.HELD
                                        || meetup.state() == MeetupState.REPORTED)
                        .filter(meetup ->
                                !meetup.plan().startsAt().isBefore(from)
                                        && meetup.plan().startsAt().isBefore(to))
                        .toList();
        return new Outreach(
                held.size(),
                held.stream()
                        .flatMap(meetup -> meetup.report().stream())
                        .mapToLong(MeetupReport::attendance)
                        .sum());
    }

    public List<MeetupEvent> events() {
        return meetups.events();
    }
}
