package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where what is left of a kit may be passed on to: announced meetups to come in the same country
 * that somebody else organises.
 *
 * @param named the meetups that are asked about
 * @param country of the kit's own meetup
 */
record NextMeetups(List<Meetup> named, @Nullable String country, Person requester, Instant now) {

    record Refusal(String code, String words) {}

    Optional<Meetup> find(MeetupId id) {
        return named.stream().filter(meetup -> meetup.id().equals(id.value())).findFirst();
    }

    /** Why not to this one; null if it may be. */
    @Nullable Refusal refusal(Optional<Meetup> asked) {
        if (asked.isEmpty() || asked.get().organisers().isEmpty()) {
            return new Refusal("meetup-not-found", "There is no such meetup. Choose another.");
        }
        var meetup = asked.get();
        if (!meetup.startsAt().isAfter(now)) {
            return new Refusal("meetup-past", "That meetup is over. Choose one that is to come.");
        }
        if (meetup.state() != Meetup.State.ANNOUNCED) {
            return new Refusal(
                    "meetup-not-announced", "That meetup is not announced. Choose another.");
        }
        if (country == null || !country.equals(meetup.country())) {
            return new Refusal(
                    "meetup-not-nearby",
                    "That meetup is in another country. Choose one nearby, or send them back.");
        }
        if (meetup.isOrganisedBy(requester.id())) {
            return new Refusal("meetup-own", "You organise that one yourself: keep them for it.");
        }
        return null;
    }

    /** The first of the organisers takes it. */
    static FollowUp.NextMeetup taker(Meetup meetup) {
        return new FollowUp.NextMeetup(meetup.id(), meetup.title(), meetup.organisers().getFirst());
    }
}
