package dev.embassy.materials.meetups.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.meetups.Meetup;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of a meetup's events. */
record MeetupMessage(
        String id,
        String title,
        Meetup.Format format,
        Meetup.State state,
        Instant startsAt,
        Instant endsAt,
        @Nullable String timeZone,
        @Nullable String country,
        @Nullable String city,
        int expectedAttendance,
        @Nullable List<Person> organisers,
        @Nullable List<Speaker> speakers,
        @Nullable Report report) {

    record Speaker(Person person) {}

    record Report(int attendance) {}

    Meetup meetup() {
        var hosts = organisers == null ? List.<Person>of() : organisers;
        var talking = speakers == null ? List.<Speaker>of() : speakers;
        return new Meetup(
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
                hosts,
                talking.stream().map(Speaker::person).toList(),
                hosts.stream().map(Person::id).toList(),
                report == null ? null : report.attendance());
    }
}
