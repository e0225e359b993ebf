package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the questions of a meetup's report; the same report again changes nothing. */
@Component
public class HearQuestions {

    private static final int LONGEST = 500;

    private final HeardQuestions questions;

    HearQuestions(HeardQuestions questions) {
        this.questions = questions;
    }

    /**
     * A report as its meetup tells it.
     *
     * @param at when it was reported
     */
    public record Report(
            String meetupId,
            String meetup,
            @Nullable String city,
            List<Person> organisers,
            List<String> questions,
            Instant at) {}

    public void of(Report report, Person by, Instant at) {
        for (var asked : report.questions()) {
            var wording = asked.strip();
            if (!wording.isEmpty()) {
                hear(
                        wording.length() <= LONGEST ? wording : wording.substring(0, LONGEST),
                        report,
                        by,
                        at);
            }
        }
    }

    private void hear(String wording, Report report, Person by, Instant at) {
        var question =
                questions
                        .find(HeardQuestion.idOf(wording))
                        .orElseGet(() -> HeardQuestion.worded(wording, report.at()));
        var events =
                question.heard(
                        new Hearing(
                                report.meetupId(),
                                report.meetup(),
                                report.city(),
                                wording,
                                report.organisers(),
                                report.at()),
                        by,
                        at);
        if (!events.isEmpty()) {
            questions.store(question, events);
        }
    }
}
