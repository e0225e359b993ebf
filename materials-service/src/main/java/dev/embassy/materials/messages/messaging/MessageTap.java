package dev.embassy.materials.messages.messaging;

import dev.embassy.chassis.events.OutboxEvent;
import dev.embassy.chassis.events.OutboxTap;
import dev.embassy.materials.messages.AnswerQuestion;
import dev.embassy.materials.messages.MessageId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Questions follow the message that answers them; what it is by now counts, not the event. */
@Component
class MessageTap implements OutboxTap {

    private static final Set<String> MOVES =
            Set.of(
                    "materials.message-published",
                    "materials.message-retired",
                    "materials.message-discarded");

    private final AnswerQuestion answerQuestion;

    MessageTap(AnswerQuestion answerQuestion) {
        this.answerQuestion = answerQuestion;
    }

    @Override
    public void record(OutboxEvent event) {
        if (MOVES.contains(event.action())) {
            answerQuestion.follow(new MessageId(event.subject()), event.by(), event.at());
        }
    }
}
