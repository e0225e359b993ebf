package dev.embassy.recognition.contributions;

import java.util.Optional;

/** The local copy of ambassador-service's meetups. */
public interface Meetups {

    /** As the newest event that was learnt tells. */
    Optional<Meetup> find(String id);

    /** Keeps the meetup unless what is known is at least as new. */
    void learn(Meetup meetup);
}
