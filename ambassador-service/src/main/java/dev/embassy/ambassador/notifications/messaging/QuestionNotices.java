package dev.embassy.ambassador.notifications.messaging;

import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.Notify;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions heard at meetups: whoever heard one is told when there is an answer. */
@Component
class QuestionNotices implements Feed {

    private final Notify notify;

    QuestionNotices(Notify notify) {
        this.notify = notify;
    }

    @Override
    public String topic() {
        return "materials.message-questions";
    }

    @Override
    public void on(IncomingEvent event) {
        notify.about(event, notices(event));
    }

    private static List<Notice> notices(IncomingEvent event) {
        return switch (event.type()) {
            case "materials.message-question-answered.v1" -> {
                var question = event.data(QuestionMessage.class);
                yield answered(question, question.hearings().stream(), "There is an answer to “");
            }
            case "materials.message-question-heard.v1" -> {
                var question = event.data(QuestionMessage.class);
                yield question.state().equals("ANSWERED")
                        ? answered(
                                question,
                                Stream.ofNullable(question.heard()),
                                "There is an answer already to “")
                        : List.of();
            }
            default -> List.of();
        };
    }

    /** Each person once, however many of their meetups heard it. */
    private static List<Notice> answered(
            QuestionMessage question, Stream<HearingMessage> hearings, String title) {
        var answer = question.answer();
        if (answer == null) {
            return List.of();
        }
        var people =
                hearings.flatMap(hearing -> hearing.heardBy().stream())
                        .collect(
                                Collectors.toMap(
                                        Person::id, Function.identity(), (one, same) -> one));
        return people.values().stream()
                .map(person ->
                        Notice.to(
                                person,
                                NotificationKind.MEETUP,
                                title + question.question() + "”",
                                "You heard this question at a meetup. What to say: “"
                                        + answer.claim()
                                        + "”",
                                "/messages/" + answer.messageId()))
                .toList();
    }

    record QuestionMessage(
            String question,
            String state,
            @Nullable AnswerMessage answer,
            @Nullable HearingMessage heard,
            List<HearingMessage> hearings) {}

    record AnswerMessage(String messageId, String claim) {}

    record HearingMessage(List<Person> heardBy) {}
}
