package dev.embassy.recognition.contributions.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.recognition.contributions.Meetup;
import dev.embassy.recognition.contributions.ProposeFromMeetupReport;
import dev.embassy.recognition.contributions.ReachSource;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Learns meetups, and lets their reports propose contributions. */
@Component
class MeetupFeed implements Feed {

    private final ProposeFromMeetupReport proposeFromMeetupReport;

    MeetupFeed(ProposeFromMeetupReport proposeFromMeetupReport) {
        this.proposeFromMeetupReport = proposeFromMeetupReport;
    }

    record MeetupData(
            String id,
            String title,
            String state,
            @Nullable Instant startsAt,
            @Nullable List<PersonData> organisers,
            @Nullable List<SpeakerData> speakers,
            @Nullable ReportData report) {}

    record PersonData(@Nullable String id, @Nullable String name) {
        Person person() {
            return new Person(
                    Objects.requireNonNullElse(id, ""), Objects.requireNonNullElse(name, ""));
        }
    }

    record SpeakerData(PersonData person, @Nullable String talk) {}

    record ReportData(
            long attendance,
            @Nullable ReachSource attendanceSource,
            @Nullable List<TalkData> talks,
            @Nullable List<SpeakerData> missed,
            @Nullable Instant reportedAt) {

        /** Those of whom a planned talk was given by somebody else, or by nobody. */
        List<Person> absent() {
            return Stream.concat(
                            some(talks).stream().map(TalkData::insteadOf).filter(Objects::nonNull),
                            some(missed).stream().map(SpeakerData::person))
                    .map(PersonData::person)
                    .toList();
        }
    }

    record TalkData(
            @Nullable String title,
            PersonData speaker,
            @Nullable Long attendance,
            @Nullable PersonData insteadOf) {}

    @Override
    public String topic() {
        return "ambassador.meetups";
    }

    @Override
    public void on(IncomingEvent event) {
        proposeFromMeetupReport.propose(meetup(event), event.by());
    }

    private static Meetup meetup(IncomingEvent event) {
        var data = event.data(MeetupData.class);
        return new Meetup(
                data.id(),
                event.sequence(),
                data.title(),
                Objects.requireNonNullElse(data.startsAt(), event.at()),
                data.state().equals("REPORTED"),
                some(data.organisers()).stream().map(PersonData::person).toList(),
                some(data.speakers()).stream()
                        .map(speaker ->
                                new Meetup.PlannedTalk(
                                        speaker.person().person(), titleOf(speaker.talk(), data)))
                        .toList(),
                report(data, event));
    }

    private static Meetup.@Nullable Report report(MeetupData data, IncomingEvent event) {
        var report = data.report();
        if (report == null) {
            return null;
        }
        return new Meetup.Report(
                report.attendance(),
                Objects.requireNonNullElse(report.attendanceSource(), ReachSource.SELF_REPORTED),
                some(report.talks()).stream()
                        .map(talk ->
                                new Meetup.ReportedTalk(
                                        talk.speaker().person(),
                                        titleOf(talk.title(), data),
                                        talk.attendance()))
                        .toList(),
                report.absent(),
                Objects.requireNonNullElse(report.reportedAt(), event.at()));
    }

    private static String titleOf(@Nullable String talk, MeetupData meetup) {
        return talk == null || talk.isBlank() ? meetup.title() : talk;
    }

    private static <T> List<T> some(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
