package dev.embassy.materials.meetups;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The meetups this service has heard of. */
public interface Meetups {

    /** Keeps the newest state: an older or repeated sequence changes nothing. */
    void apply(Meetup meetup, long sequence);

    Optional<Meetup> find(MeetupId id);

    /** Those in which the person is an organiser, at most 500. */
    List<Meetup> organisedBy(String personId);

    /** Those in which the person speaks, at most 500. */
    List<Meetup> spokenAtBy(String personId);

    /**
     * Announced and still to come, the soonest first.
     *
     * @param city null for all of the country
     */
    List<Meetup> announcedAfter(Instant moment, String country, @Nullable String city, int limit);

    default Meetup get(MeetupId id) {
        return find(id).orElseThrow(() -> new MeetupNotFound(id));
    }
}
