package dev.embassy.materials.meetups;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * What kits, materials and links need to know of a meetup, as its owner last told it.
 *
 * @param attendance as the report says; null as long as there is none
 */
public record Meetup(
        String id,
        String title,
        Format format,
        State state,
        Instant startsAt,
        Instant endsAt,
        @Nullable String timeZone,
        @Nullable String country,
        @Nullable String city,
        int expectedAttendance,
        List<Person> organisers,
        List<Person> speakers,
        List<String> organiserIds,
        @Nullable Integer attendance) {

    @PersistenceCreator
    public Meetup {}

    /** One without a report. */
    public Meetup(
            String id,
            String title,
            Format format,
            State state,
            Instant startsAt,
            Instant endsAt,
            @Nullable String timeZone,
            @Nullable String country,
            @Nullable String city,
            int expectedAttendance,
            List<Person> organisers,
            List<Person> speakers,
            List<String> organiserIds) {
        this(
                id,
                title,
                format,
                state,
                startsAt,
                endsAt,
                timeZone,
                country,
                city,
                expectedAttendance,
                organisers,
                speakers,
                organiserIds,
                null);
    }

    public enum Format {
        IN_PERSON,
        ONLINE,
        HYBRID
    }

    public enum State {
        DRAFT,
        ANNOUNCED,
        HELD,
        REPORTED,
        CANCELLED
    }

    public boolean isOrganisedBy(String personId) {
        return organiserIds.contains(personId);
    }

    public boolean hasSpeaker(String personId) {
        return speakers.stream().anyMatch(speaker -> speaker.id().equals(personId));
    }

    /** Announced at some time and not cancelled: its materials may be downloaded. */
    public boolean isPublic() {
        return state == State.ANNOUNCED || state == State.HELD || state == State.REPORTED;
    }

    /** Held (its end has passed) without a report. */
    public boolean isUnreportedSince(Instant moment) {
        return (state == State.ANNOUNCED || state == State.HELD) && endsAt.isBefore(moment);
    }

    /** The day it starts on, where it takes place. */
    public LocalDate day() {
        return day(startsAt, timeZone);
    }

    /** The day of a moment in a time zone; in UTC where the zone is not known. */
    public static LocalDate day(Instant moment, @Nullable String timeZone) {
        return LocalDate.ofInstant(moment, zone(timeZone));
    }

    private static ZoneId zone(@Nullable String timeZone) {
        if (timeZone == null || !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            return ZoneOffset.UTC;
        }
        return ZoneId.of(timeZone);
    }
}
