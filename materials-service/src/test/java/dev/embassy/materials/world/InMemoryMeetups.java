package dev.embassy.materials.world;

import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

public final class InMemoryMeetups implements Meetups {

    private record Copy(Meetup meetup, long sequence) {}

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    @Override
    public void apply(Meetup meetup, long sequence) {
        copies.merge(
                meetup.id(),
                new Copy(meetup, sequence),
                (old, told) -> told.sequence() > old.sequence() ? told : old);
    }

    @Override
    public Optional<Meetup> find(MeetupId id) {
        return Optional.ofNullable(copies.get(id.value())).map(Copy::meetup);
    }

    @Override
    public List<Meetup> organisedBy(String personId) {
        return copies.values().stream()
                .map(Copy::meetup)
                .filter(meetup -> meetup.isOrganisedBy(personId))
                .toList();
    }

    @Override
    public List<Meetup> spokenAtBy(String personId) {
        return copies.values().stream()
                .map(Copy::meetup)
                .filter(meetup -> meetup.hasSpeaker(personId))
                .toList();
    }

    @Override
    public List<Meetup> announcedAfter(
            Instant moment, String country, @Nullable String city, int limit) {
        return copies.values().stream()
                .map(Copy::meetup)
                .filter(meetup -> meetup.state() == Meetup.State.ANNOUNCED)
                .filter(meetup -> meetup.startsAt().isAfter(moment))
                .filter(meetup -> country.equals(meetup.country()))
                .filter(meetup -> city == null || city.equals(meetup.city()))
                .sorted(Comparator.comparing(Meetup::startsAt).thenComparing(Meetup::id))
                .limit(limit)
                .toList();
    }
}
