package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a meetup. */
public sealed interface MeetupEvent {

    MeetupFacts meetup();

    Person by();

    Instant at();

    record Planned(MeetupFacts meetup, Person by, Instant at) implements MeetupEvent {}

    /**
     * The plan changed.
     *
     * @param added those who take part from now on and did not before
     * @param removed those who took part before and do not any more
     */
    record Changed(
            MeetupFacts meetup, List<Person> added, List<Person> removed, Person by, Instant at)
            implements MeetupEvent {

        public Changed {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    record Announced(MeetupFacts meetup, Person by, Instant at) implements MeetupEvent {}

    record Cancelled(MeetupFacts meetup, String reason, Person by, Instant at)
            implements MeetupEvent {}

    record Held(MeetupFacts meetup, Person by, Instant at) implements MeetupEvent {}

    record Reported(MeetupFacts meetup, Person by, Instant at) implements MeetupEvent {}

    /**
     * The report was put right.
     *
     * @param note why, if somebody said
     */
    record ReportCorrected(MeetupFacts meetup, @Nullable String note, Person by, Instant at)
            implements MeetupEvent {}

    /** The organisers were reminded of the report, for the first or the second time. */
    record ReportReminded(MeetupFacts meetup, int time, Person by, Instant at)
            implements MeetupEvent {}
}
