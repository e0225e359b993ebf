package dev.embassy.ambassador.meetups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as somebody writes it down. */
public record ReportDraft(
        int attendance,
        FigureSource attendanceSource,
        List<TalkDraft> talks,
        @Nullable String kitLeftover,
        List<String> questions,
        @Nullable String notes) {

    /**
     * How many people listened to a talk.
     *
     * @param title null for the talk as it was planned
     */
    public record TalkDraft(String speakerId, @Nullable String title, int attendance) {}
}
