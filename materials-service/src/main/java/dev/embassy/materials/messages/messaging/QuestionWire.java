package dev.embassy.materials.messages.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.messages.HeardQuestion;
import dev.embassy.materials.messages.QuestionEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions on the wire. */
@Component
class QuestionWire implements EventWire<QuestionEvent> {

    @Override
    public Outgoing describe(QuestionEvent event) {
        return new Outgoing(type(event), payload(event), event.by(), event.at(), note(event));
    }

    private static String type(QuestionEvent event) {
        return switch (event) {
            case QuestionEvent.Heard e -> "materials.message-question-heard.v1";
            case QuestionEvent.Linked e -> "materials.message-question-linked.v1";
            case QuestionEvent.Answered e -> "materials.message-question-answered.v1";
            case QuestionEvent.SetAside e -> "materials.message-question-set-aside.v1";
            case QuestionEvent.Reopened e -> "materials.message-question-reopened.v1";
        };
    }

    private static @Nullable String note(QuestionEvent event) {
        var question = event.question();
        return switch (event) {
            case QuestionEvent.Heard e -> e.hearing().meetup();
            case QuestionEvent.Linked e -> claim(question.answer());
            case QuestionEvent.Answered e -> claim(question.answer());
            case QuestionEvent.SetAside e -> question.reason();
            case QuestionEvent.Reopened e -> null;
        };
    }

    private static @Nullable String claim(HeardQuestion.@Nullable Answer answer) {
        return answer == null ? null : answer.claim();
    }

    private static QuestionPayload payload(QuestionEvent event) {
        var question = event.question();
        var answer = question.answer();
        return new QuestionPayload(
                question.id().value(),
                question.wording(),
                question.state(),
                answer == null
                        ? null
                        : new QuestionPayload.Answer(answer.message().value(), answer.claim()),
                question.reason(),
                event instanceof QuestionEvent.Heard heard ? heard.hearing() : null,
                question.hearings());
    }
}
