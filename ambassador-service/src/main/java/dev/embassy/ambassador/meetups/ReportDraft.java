package dev.embassy.ambassador.meetups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as somebody writes it down. */
public record ReportDraft(
        int attendance,
        FigureSource attendanceSource,
        List<TalkDraft> talks,
        List<MissedDraft> missed,
        @Nullable String kitLeftover,
        List<String> questions,
        @Nullable String notes) {

    /**
     * How many people listened to a talk.
     *
     * @param speakerId who was planned to speak
     * @param title null for the talk as it was planned
     * @param standInId who spoke instead; null if nobody with an account did
     * @param guest who spoke instead and has no account, by name
     */
    public record TalkDraft(
            String speakerId,
            @Nullable String title,
            int attendance,
            @Nullable String standInId,
            @Nullable String guest) {}

    /**
     * A planned talk that nobody gave.
     *
     * @param title null for the talk as it was planned
     */
    public record MissedDraft(String speakerId, @Nullable String title) {}
}
