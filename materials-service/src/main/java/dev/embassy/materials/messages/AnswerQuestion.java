package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says which message answers a question, or that none is needed. */
@Component
public class AnswerQuestion {

    private final HeardQuestions questions;
    private final Messages messages;
    private final Clock clock;

    AnswerQuestion(HeardQuestions questions, Messages messages, Clock clock) {
        this.questions = questions;
        this.messages = messages;
        this.clock = clock;
    }

    public HeardQuestion link(QuestionId id, MessageId message, Expected expected, Actor by) {
        var question = forWriter(id, expected, by);
        var answer = messages.find(message).orElseThrow(() -> new AnswerNotUsable(message));
        questions.store(question, List.of(question.link(answer, by.person(), clock.instant())));
        // It may have been published, retired or discarded between the look at it and the store.
        follow(message, by.person(), clock.instant());
        return questions.get(id);
    }

    public HeardQuestion setAside(QuestionId id, String reason, Expected expected, Actor by) {
        var question = forWriter(id, expected, by);
        questions.store(question, List.of(question.setAside(reason, by.person(), clock.instant())));
        return question;
    }

    public HeardQuestion reopen(QuestionId id, Expected expected, Actor by) {
        var question = forWriter(id, expected, by);
        questions.store(question, List.of(question.reopen(by.person(), clock.instant())));
        return question;
    }

    /** Its questions follow it: answered when it is published, open when retired or discarded. */
    public void follow(MessageId id, Person by, Instant at) {
        var message = messages.find(id).orElse(null);
        for (var question : questions.linkedTo(id)) {
            var events =
                    message == null ? question.lose(id, by, at) : question.follow(message, by, at);
            if (!events.isEmpty()) {
                questions.store(question, events);
            }
        }
    }

    private HeardQuestion forWriter(QuestionId id, Expected expected, Actor by) {
        MessageAccess.requireWriter(by);
        var question = questions.get(id);
        expected.check(question);
        return question;
    }
}
