package dev.embassy.ambassador.meetups;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which meetups, by their start. Whatever is null does not matter.
 *
 * @param participant the id of somebody who organises or speaks
 * @param states empty for any
 * @param from the meetup ends after this
 * @param to the meetup starts before this
 * @param text words to be found in title, city, venue and talks; empty for any
 */
public record MeetupQuery(
        @Nullable String participant,
        Set<MeetupState> states,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String country,
        String text,
        boolean descending) {

    public MeetupQuery {
        states = Set.copyOf(states);
    }

    /** Announced meetups that are not over, the next one first. */
    public static MeetupQuery upcoming(Instant now, @Nullable String country, String text) {
        return new MeetupQuery(
                null, Set.of(MeetupState.ANNOUNCED), now, null, country, text, false);
    }
}
