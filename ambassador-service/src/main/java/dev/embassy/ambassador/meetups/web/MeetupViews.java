package dev.embassy.ambassador.meetups.web;

import dev.embassy.ambassador.meetups.FigureSource;
import dev.embassy.ambassador.meetups.Meetup;
import dev.embassy.ambassador.meetups.MeetupFormat;
import dev.embassy.ambassador.meetups.MeetupKind;
import dev.embassy.ambassador.meetups.MeetupPolicy;
import dev.embassy.ambassador.meetups.MeetupReport;
import dev.embassy.ambassador.meetups.MeetupState;
import dev.embassy.ambassador.meetups.Speaker;
import dev.embassy.ambassador.meetups.TalkReport;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Meetups as they are shown. */
final class MeetupViews {

    private MeetupViews() {}

    record MeetupPersonView(String id, String name) {

        static MeetupPersonView of(Person person) {
            return new MeetupPersonView(person.id(), person.name());
        }
    }

    record SpeakerView(MeetupPersonView person, String talk) {

        static SpeakerView of(Speaker speaker) {
            return new SpeakerView(MeetupPersonView.of(speaker.person()), speaker.talk());
        }
    }

    /**
     * @param speaker who really spoke; the id of a guest without an account is empty
     * @param insteadOf who was planned to speak and did not; not there where all went as planned
     */
    record TalkReportView(
            String title,
            MeetupPersonView speaker,
            int attendance,
            @Nullable MeetupPersonView insteadOf) {

        static TalkReportView of(TalkReport talk) {
            return new TalkReportView(
                    talk.title(),
                    MeetupPersonView.of(talk.speaker()),
                    talk.attendance(),
                    talk.insteadOf() == null ? null : MeetupPersonView.of(talk.insteadOf()));
        }
    }

    /**
     * @param talks those that were given
     * @param missed those that were planned and that nobody gave
     */
    record MeetupReportView(
            int attendance,
            FigureSource attendanceSource,
            List<TalkReportView> talks,
            List<SpeakerView> missed,
            @Nullable String kitLeftover,
            List<String> questions,
            @Nullable String notes,
            Instant reportedAt,
            @Nullable Instant correctedAt) {

        static MeetupReportView of(MeetupReport report) {
            return new MeetupReportView(
                    report.attendance(),
                    report.attendanceSource(),
                    report.talks().stream().map(TalkReportView::of).toList(),
                    report.missed().stream().map(SpeakerView::of).toList(),
                    report.kitLeftover(),
                    report.questions(),
                    report.notes(),
                    report.reportedAt(),
                    report.correctedAt());
        }
    }

    /**
     * One meetup, for those who are signed in.
     *
     * @param speakers who is planned to speak; once it is reported, who spoke
     */
    record MeetupView(
            String id,
            long version,
            Instant createdAt,
            Instant updatedAt,
            MeetupState state,
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
            List<MeetupPersonView> organisers,
            List<SpeakerView> speakers,
            @Nullable String cancelReason,
            @Nullable MeetupReportView report,
            List<String> actions) {

        static MeetupView of(Meetup meetup, Actor actor, Instant now) {
            var plan = meetup.plan();
            return new MeetupView(
                    meetup.id().value(),
                    meetup.version(),
                    meetup.createdAt(),
                    meetup.updatedAt(),
                    meetup.state(),
                    plan.title(),
                    plan.kind(),
                    plan.format(),
                    plan.startsAt(),
                    plan.endsAt(),
                    plan.timeZone(),
                    plan.city(),
                    plan.country(),
                    plan.venue(),
                    plan.onlineUrl(),
                    plan.expectedAttendance(),
                    plan.description(),
                    plan.organisers().stream().map(MeetupPersonView::of).toList(),
                    meetup.speakers().stream().map(SpeakerView::of).toList(),
                    meetup.cancelReason().orElse(null),
                    MeetupPolicy.mayReadReport(actor, meetup)
                            ? meetup.report().map(MeetupReportView::of).orElse(null)
                            : null,
                    actionsOn(meetup, actor, now));
        }
    }

    /**
     * A meetup as anybody may see it.
     *
     * @param speakers who is planned to speak; once it is reported, who spoke
     */
    record PublicMeetupView(
            String id,
            MeetupState state,
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
            String description,
            List<MeetupPersonView> organisers,
            List<SpeakerView> speakers,
            @Nullable String cancelReason) {

        static PublicMeetupView of(Meetup meetup) {
            var plan = meetup.plan();
            return new PublicMeetupView(
                    meetup.id().value(),
                    meetup.state(),
                    plan.title(),
                    plan.kind(),
                    plan.format(),
                    plan.startsAt(),
                    plan.endsAt(),
                    plan.timeZone(),
                    plan.city(),
                    plan.country(),
                    plan.venue(),
                    plan.onlineUrl(),
                    plan.description(),
                    plan.organisers().stream().map(MeetupPersonView::of).toList(),
                    meetup.speakers().stream().map(SpeakerView::of).toList(),
                    meetup.cancelReason().orElse(null));
        }
    }

    record MeetupTimelineEntry(
            Instant at, String action, MeetupPersonView by, @Nullable String note) {

        static MeetupTimelineEntry of(TimelineEntry entry) {
            return new MeetupTimelineEntry(
                    entry.at(), entry.action(), MeetupPersonView.of(entry.by()), entry.note());
        }
    }

    record MeetupTimeline(List<MeetupTimelineEntry> items) {}

    private static List<String> actionsOn(Meetup meetup, Actor actor, Instant now) {
        if (!MeetupPolicy.mayChange(actor, meetup)) {
            return List.of();
        }
        var actions = new ArrayList<String>();
        var state = meetup.state();
        var begun = !meetup.plan().startsAt().isAfter(now);
        if (state.isPlanned()) {
            actions.add("edit");
            if (state == MeetupState.DRAFT && meetup.plan().endsAt().isAfter(now)) {
                actions.add("announce");
            }
            if (begun) {
                actions.add("hold");
            }
            actions.add("cancel");
        }
        if (state == MeetupState.HELD) {
            actions.add("cancel");
        }
        if (state == MeetupState.HELD || (state.isPlanned() && begun)) {
            actions.add("report");
        }
        if (state == MeetupState.REPORTED) {
            actions.add("correct-report");
        }
        return List.copyOf(actions);
    }
}
