package dev.embassy.materials.meetups;

import java.util.List;
import java.util.Optional;

/** The meetups this service has heard of. */
public interface Meetups {

    /** Keeps the newest state: an older or repeated sequence changes nothing. */
    void apply(Meetup meetup, long sequence);

    Optional<Meetup> find(MeetupId id);

    /** Those in which the person is an organiser, at most 500. */
    List<Meetup> organisedBy(String personId);

    default Meetup get(MeetupId id) {
        return find(id).orElseThrow(() -> new MeetupNotFound(id));
    }
}
