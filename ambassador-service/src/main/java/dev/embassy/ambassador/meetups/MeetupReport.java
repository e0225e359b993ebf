package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a meetup.
 *
 * @param attendance how many people came
 * @param attendanceSource how that is known
 * @param talks those that were given
 * @param missed those that were planned and that nobody gave
 * @param kitLeftover what is left of the kit, in words
 * @param questions what people asked about
 * @param correctedAt when somebody last put it right; null if nobody did
 */
public record MeetupReport(
        int attendance,
        FigureSource attendanceSource,
        List<TalkReport> talks,
        List<Speaker> missed,
        @Nullable String kitLeftover,
        List<String> questions,
        @Nullable String notes,
        Instant reportedAt,
        @Nullable Instant correctedAt) {

    public MeetupReport {
        talks = List.copyOf(talks);
        // Reports from before it could be said have none.
        missed = List.copyOf(Objects.requireNonNullElse(missed, List.of()));
        questions = List.copyOf(questions);
    }

    /** The same report as the correction of an earlier one. */
    MeetupReport correcting(MeetupReport earlier, Instant at) {
        return new MeetupReport(
                attendance,
                attendanceSource,
                talks,
                missed,
                kitLeftover,
                questions,
                notes,
                earlier.reportedAt(),
                at);
    }

    /** Whether it says of a planned speaker what became of a talk of theirs. */
    boolean speaksOf(Person planned) {
        return Stream.concat(
                        talks.stream().map(TalkReport::planned),
                        missed.stream().map(Speaker::person))
                .anyMatch(person -> person.id().equals(planned.id()));
    }

    /** Whether another report says the same, whenever it was written. */
    boolean saysTheSameAs(MeetupReport other) {
        return equals(
                new MeetupReport(
                        other.attendance,
                        other.attendanceSource,
                        other.talks,
                        other.missed,
                        other.kitLeftover,
                        other.questions,
                        other.notes,
                        reportedAt,
                        correctedAt));
    }
}
