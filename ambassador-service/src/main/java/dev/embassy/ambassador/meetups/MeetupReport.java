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
 */
public record MeetupReport(
        int attendance,
        FigureSource attendanceSource,
        List<TalkReport> talks,
        @Nullable String kitLeftover,
        List<String> questions,
        @Nullable String notes,
        Instant reportedAt) {

    public MeetupReport {
        talks = List.copyOf(talks);
        questions = List.copyOf(questions);
    }
}
