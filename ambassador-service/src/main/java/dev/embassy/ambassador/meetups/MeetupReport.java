package dev.embassy.ambassador.meetups;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a meetup.
 *
 * @param attendance how many people came
 * @param attendanceSource how that is known
 * @param kitLeftover what is left of the kit, in words
 * @param questions what people asked about
 * @param correctedAt when somebody last put it right; null if nobody did
 */
public record MeetupReport(
        int attendance,
        FigureSource attendanceSource,
        List<TalkReport> talks,
        @Nullable String kitLeftover,
        List<String> questions,
        @Nullable String notes,
        Instant reportedAt,
        @Nullable Instant correctedAt) {

    public MeetupReport {
        talks = List.copyOf(talks);
        questions = List.copyOf(questions);
    }

    /** The same report as the correction of an earlier one. */
    MeetupReport correcting(MeetupReport earlier, Instant at) {
        return new MeetupReport(
                attendance,
                attendanceSource,
                talks,
                kitLeftover,
                questions,
                notes,
                earlier.reportedAt(),
                at);
    }

    /** Whether another report says the same, whenever it was written. */
    boolean saysTheSameAs(MeetupReport other) {
        return equals(
                new MeetupReport(
                        other.attendance,
                        other.attendanceSource,
                        other.talks,
                        other.kitLeftover,
                        other.questions,
                        other.notes,
                        reportedAt,
                        correctedAt));
    }
}
