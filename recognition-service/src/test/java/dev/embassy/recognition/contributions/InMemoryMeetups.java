package dev.embassy.recognition.contributions;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Copies of meetups in memory; the newest wins. */
public final class InMemoryMeetups implements Meetups {

    private final Map<String, Meetup> meetups = new ConcurrentHashMap<>();

    @Override
    public Optional<Meetup> find(String id) {
        return Optional.ofNullable(meetups.get(id));
    }

    @Override
    public void learn(Meetup meetup) {
        meetups.merge(
                meetup.id(),
                meetup,
                (known, told) -> told.sequence() > known.sequence() ? told : known);
    }
}
