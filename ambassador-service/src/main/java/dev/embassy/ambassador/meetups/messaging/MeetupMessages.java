package dev.embassy.ambassador.meetups.messaging;

import dev.embassy.ambassador.meetups.FigureSource;
import dev.embassy.ambassador.meetups.MeetupEvent;
import dev.embassy.ambassador.meetups.MeetupFormat;
import dev.embassy.ambassador.meetups.MeetupKind;
import dev.embassy.ambassador.meetups.MeetupReport;
import dev.embassy.ambassador.meetups.MeetupState;
import dev.embassy.ambassador.meetups.Speaker;
import dev.embassy.ambassador.meetups.TalkReport;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Meetups on the wire. */
@Component
class MeetupMessages implements EventWire<MeetupEvent> {

    @Override
    public Outgoing describe(MeetupEvent event) {
        return switch (event) {
            case MeetupEvent.Planned e -> message("planned", e, null);
            case MeetupEvent.Changed e -> message("changed", e, null);
            case MeetupEvent.Announced e -> message("announced", e, null);
            case MeetupEvent.Cancelled e -> message("cancelled", e, e.reason());
            case MeetupEvent.Held e -> message("held", e, null);
            case MeetupEvent.Reported e -> message("reported", e, null);
            case MeetupEvent.ReportCorrected e -> message("report-corrected", e, e.note());
            case MeetupEvent.ReportReminded e ->
                    message(
                            "report-reminded",
                            e,
                            e.time() == 1 ? "First reminder" : "Second reminder");
        };
    }

    private static Outgoing message(String what, MeetupEvent event, @Nullable String note) {
        return new Outgoing(
                "ambassador.meetup-" + what + ".v1",
                MeetupMessage.of(event),
                event.by(),
                event.at(),
                note);
    }

    record MeetupMessage(
            String id,
            String title,
            MeetupKind kind,
            MeetupFormat format,
            MeetupState state,
            Instant startsAt,
            Instant endsAt,
            String timeZone,
            @Nullable String city,
            @Nullable String country,
            @Nullable String venue,
            int expectedAttendance,
            List<Person> organisers,
            List<Speaker> speakers,
            @Nullable String reason,
            @Nullable List<Person> added,
            @Nullable List<Person> removed,
            @Nullable ReportMessage report) {

        static MeetupMessage of(MeetupEvent event) {
            var meetup = event.meetup();
            var plan = meetup.plan();
            var report = meetup.report();
            return new MeetupMessage(
                    meetup.id().value(),
                    plan.title(),
                    plan.kind(),
                    plan.format(),
                    meetup.state(),
                    plan.startsAt(),
                    plan.endsAt(),
                    plan.timeZone(),
                    plan.city(),
                    plan.country(),
                    plan.venue(),
                    plan.expectedAttendance(),
                    plan.organisers(),
                    plan.speakers(),
                    switch (event) {
                        case MeetupEvent.Cancelled cancelled -> cancelled.reason();
                        case MeetupEvent.ReportCorrected corrected -> corrected.note();
                        default -> null;
                    },
                    event instanceof MeetupEvent.Changed changed ? changed.added() : null,
                    event instanceof MeetupEvent.Changed changed ? changed.removed() : null,
                    report == null ? null : ReportMessage.of(report));
        }
    }

    /**
     * @param talks those that were given
     * @param missed those that were planned and that nobody gave; null where there are none
     */
    record ReportMessage(
            int attendance,
            FigureSource attendanceSource,
            List<TalkReport> talks,
            @Nullable List<Speaker> missed,
            @Nullable String kitLeftover,
            List<String> questions,
            @Nullable String notes,
            Instant reportedAt,
            @Nullable Instant correctedAt) {

        static ReportMessage of(MeetupReport report) {
            return new ReportMessage(
                    report.attendance(),
                    report.attendanceSource(),
                    report.talks(),
                    report.missed().isEmpty() ? null : report.missed(),
                    report.kitLeftover(),
                    report.questions(),
                    report.notes(),
                    report.reportedAt(),
                    report.correctedAt());
        }
    }
}
