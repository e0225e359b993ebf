package dev.embassy.ambassador.meetups.web;

import dev.embassy.ambassador.meetups.FigureSource;
import dev.embassy.ambassador.meetups.MeetupFormat;
import dev.embassy.ambassador.meetups.MeetupKind;
import dev.embassy.ambassador.meetups.PlanDraft;
import dev.embassy.ambassador.meetups.ReportDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What organisers send. */
final class MeetupRequests {

    private static final int MANY = 100_000;

    private MeetupRequests() {}

    record MeetupPlanning(
            @NotBlank(message = "Give the meetup a title.")
                    @Size(max = 160, message = "At most 160 characters.")
                    String title,
            @NotNull(message = "Choose a kind.") MeetupKind kind,
            @NotNull(message = "Choose a format.") MeetupFormat format,
            @NotNull(message = "Say when it starts.") Instant startsAt,
            @NotNull(message = "Say when it ends.") Instant endsAt,
            @NotBlank(message = "Choose a time zone.") String timeZone,
            @Nullable @Size(max = 100, message = "At most 100 characters.") String city,
            @Nullable @Pattern(regexp = "[A-Z]{2}", message = "Choose a country from the list.")
                    String country,
            @Nullable @Size(max = 300, message = "At most 300 characters.") String venue,
            @Nullable
                    @Pattern(
                            regexp = "https?://\\S{3,490}",
                            message = "Enter a link that begins with https://.")
                    String onlineUrl,
            @NotNull(message = "Say how many people you expect.")
                    @Min(value = 1, message = "Expect at least one person.")
                    @Max(value = MANY, message = "At most 100,000.")
                    Integer expectedAttendance,
            @Nullable @Size(max = 8000, message = "At most 8000 characters.") String description,
            @Nullable @Size(max = 20, message = "At most 20 organisers.")
                    List<@NotBlank String> organiserIds,
            @Nullable @Size(max = 50, message = "At most 50 speakers.")
                    List<@Valid @NotNull MeetupSpeakerEntry> speakers) {

        PlanDraft draft() {
            return new PlanDraft(
                    title.strip(),
                    kind,
                    format,
                    startsAt,
                    endsAt,
                    timeZone,
                    city,
                    country,
                    venue,
                    onlineUrl,
                    expectedAttendance,
                    description == null ? "" : description,
                    organiserIds,
                    speakers == null
                            ? List.of()
                            : speakers.stream()
                                    .map(speaker ->
                                            new PlanDraft.SpeakerDraft(
                                                    speaker.personId(), speaker.talk().strip()))
                                    .toList());
        }
    }

    record MeetupSpeakerEntry(
            @NotBlank(message = "Choose a person.") String personId,
            @NotBlank(message = "Give the talk a title.")
                    @Size(max = 160, message = "At most 160 characters.")
                    String talk) {}

    record MeetupCancellation(
            @NotBlank(message = "Say why; those who planned to come want to know.")
                    @Size(max = 1000, message = "At most 1000 characters.")
                    String reason) {}

    /**
     * A whole report; as a correction in place of the one before.
     *
     * @param missed planned talks that nobody gave
     * @param note why it is put right; those who take part read it
     */
    record MeetupReporting(
            @NotNull(message = "Say how many people came.")
                    @Min(value = 0, message = "Not less than nobody.")
                    @Max(value = MANY, message = "At most 100,000.")
                    Integer attendance,
            @Nullable FigureSource attendanceSource,
            @Nullable @Size(max = 50) List<@Valid @NotNull MeetupTalkEntry> talks,
            @Nullable @Size(max = 50) List<@Valid @NotNull MeetupMissedTalk> missed,
            @Nullable @Size(max = 1000, message = "At most 1000 characters.") String kitLeftover,
            @Nullable @Size(max = 50, message = "At most 50 questions.")
                    List<@NotBlank @Size(max = 500, message = "At most 500 characters.") String>
                            questions,
            @Nullable @Size(max = 8000, message = "At most 8000 characters.") String notes,
            @Nullable @Size(max = 1000, message = "At most 1000 characters.") String note) {

        ReportDraft draft() {
            return new ReportDraft(
                    attendance,
                    attendanceSource == null ? FigureSource.SELF_REPORTED : attendanceSource,
                    talks == null ? List.of() : talks.stream().map(MeetupTalkEntry::draft).toList(),
                    missed == null
                            ? List.of()
                            : missed.stream().map(MeetupMissedTalk::draft).toList(),
                    kitLeftover,
                    questions == null ? List.of() : questions,
                    notes);
        }
    }

    /**
     * A talk that was given.
     *
     * @param speakerId who was planned to speak
     * @param standInId who spoke instead
     * @param guest who spoke instead and has no account, by name
     */
    record MeetupTalkEntry(
            @NotBlank(message = "Choose a speaker.") String speakerId,
            @Nullable @Size(max = 160, message = "At most 160 characters.") String title,
            @NotNull(message = "Say how many people listened.")
                    @Min(value = 0, message = "Not less than nobody.")
                    @Max(value = MANY, message = "At most 100,000.")
                    Integer attendance,
            @Nullable @Size(min = 1, message = "Choose a person.") String standInId,
            @Nullable @Size(max = 100, message = "At most 100 characters.") String guest) {

        ReportDraft.TalkDraft draft() {
            return new ReportDraft.TalkDraft(speakerId, title, attendance, standInId, guest);
        }
    }

    /** A planned talk that nobody gave. */
    record MeetupMissedTalk(
            @NotBlank(message = "Choose a speaker.") String speakerId,
            @Nullable @Size(max = 160, message = "At most 160 characters.") String title) {

        ReportDraft.MissedDraft draft() {
            return new ReportDraft.MissedDraft(speakerId, title);
        }
    }
}
