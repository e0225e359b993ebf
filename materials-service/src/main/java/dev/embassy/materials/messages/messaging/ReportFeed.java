package dev.embassy.materials.messages.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.materials.messages.HearQuestions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions heard at a meetup come with its report. */
@Component
class ReportFeed implements Feed {

    private final HearQuestions hearQuestions;

    ReportFeed(HearQuestions hearQuestions) {
        this.hearQuestions = hearQuestions;
    }

    private record MeetupMessage(
            String title,
            @Nullable String city,
            @Nullable List<Person> organisers,
            @Nullable ReportMessage report) {}

    private record ReportMessage(@Nullable List<String> questions, @Nullable Instant reportedAt) {}

    @Override
    public String topic() {
        return "ambassador.meetups";
    }

    @Override
    public void on(IncomingEvent event) {
        if (!event.type().startsWith("ambassador.meetup-")) {
            return;
        }
        var meetup = event.data(MeetupMessage.class);
        var report = meetup.report();
        if (report == null || report.questions() == null) {
            return;
        }
        hearQuestions.of(
                new HearQuestions.Report(
                        event.subject(),
                        meetup.title(),
                        meetup.city(),
                        meetup.organisers() == null ? List.of() : meetup.organisers(),
                        report.questions(),
                        report.reportedAt() == null ? event.at() : report.reportedAt()),
                event.by(),
                event.at());
    }
}
