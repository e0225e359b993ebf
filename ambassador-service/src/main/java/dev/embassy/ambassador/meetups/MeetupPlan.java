package dev.embassy.ambassador.meetups;

import dev.embassy.ambassador.people.IsoCodes;
import dev.embassy.ambassador.people.TimeZones;
import dev.embassy.chassis.actor.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is planned.
 *
 * @param timeZone the zone of the place, in which the meetup's times are meant
 * @param country ISO 3166-1 alpha-2
 * @param onlineUrl where to follow it online
 * @param organisers at least one
 */
public record MeetupPlan(
        String title,
        MeetupKind kind,
        MeetupFormat format,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        @Nullable String city,
        @Nullable String country,
        @Nullable String venue,
        @Nullable String onlineUrl,
        int expectedAttendance,
        String description,
        List<Person> organisers,
        List<Speaker> speakers) {

    /** Longer than any conference. */
    private static final Duration LONGEST = Duration.ofDays(14);

    public MeetupPlan {
        organisers = List.copyOf(organisers);
        speakers = List.copyOf(speakers);
    }

    /** Refuses what cannot be, field by field. */
    void requireSound() {
        var invalid = new MeetupPlanInvalid();
        if (!endsAt.isAfter(startsAt)) {
            invalid.field("endsAt", "The end lies after the start.");
        } else if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            invalid.field("endsAt", "A meetup lasts 14 days at most.");
        }
        if (!TimeZones.isKnown(timeZone)) {
            invalid.field("timeZone", "Choose a time zone such as Europe/Oslo.");
        }
        if (country != null && !IsoCodes.isCountry(country)) {
            invalid.field("country", "Choose a country from the list.");
        }
        if (organisers.isEmpty()) {
            invalid.field("organiserIds", "A meetup needs at least one organiser.");
        }
        invalid.throwIfAny();
    }

    /** Refuses what people could not find their way to. */
    void requireAnnounceable() {
        var invalid = new MeetupPlanInvalid();
        if (format.hasPlace()) {
            if (isBlank(city)) {
                invalid.field("city", "Say in which city it takes place before announcing it.");
            }
            if (isBlank(country)) {
                invalid.field(
                        "country", "Say in which country it takes place before announcing it.");
            }
            if (isBlank(venue)) {
                invalid.field("venue", "Say where exactly it takes place before announcing it.");
            }
        } else if (isBlank(onlineUrl)) {
            invalid.field("onlineUrl", "Say where to follow it online before announcing it.");
        }
        invalid.throwIfAny();
    }

    /** Organisers and speakers, each once. */
    List<Person> participants() {
        return Stream.concat(organisers.stream(), speakers.stream().map(Speaker::person))
                .collect(
                        Collectors.toMap(
                                Person::id,
                                person -> person,
                                (one, same) -> one,
                                LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Those who take part in this and not in another. */
    List<Person> participantsBeyond(MeetupPlan other) {
        var there = other.participants().stream().map(Person::id).toList();
        return participants().stream().filter(person -> !there.contains(person.id())).toList();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
