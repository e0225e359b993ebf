package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What happened to a meetup. */
public sealed interface MeetupEvent {

    MeetupFacts meetup();

    Person by();

    Instant at();

    record Planned(MeetupFacts meetup, Person by, Instant at) implements MeetupEvent {}

    record Changed(MeetupFacts meetup, Person by, Instant at) implements MeetupEvent {}

    record Announced(MeetupFacts meetup, Person by, Instant at) implements MeetupEvent {}

    record Cancelled(MeetupFacts meetup, String reason, Person by, Instant at)
            implements MeetupEvent {}

    record Held(MeetupFacts meetup, Person by, Instant at) implements MeetupEvent {}

    record Reported(MeetupFacts meetup, Person by, Instant at) implements MeetupEvent {}

    /** The organisers were reminded of the report, for the first or the second time. */
    record ReportReminded(MeetupFacts meetup, int time, Person by, Instant at)
            implements MeetupEvent {}
}
