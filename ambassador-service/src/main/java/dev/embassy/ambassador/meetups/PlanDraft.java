package dev.embassy.ambassador.meetups;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody writes it down, with people by their ids.
 *
 * @param organiserIds null where only the writer organises, or where nothing changes
 */
public record PlanDraft(
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
        @Nullable List<String> organiserIds,
        List<SpeakerDraft> speakers) {

    /** Who is to speak about what. */
    public record SpeakerDraft(String personId, String talk) {}
}
