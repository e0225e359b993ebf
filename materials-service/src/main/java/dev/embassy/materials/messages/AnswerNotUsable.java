package dev.embassy.materials.messages;

import dev.embassy.chassis.problem.Refusal;

/** A question is to be answered by a message that is not there. */
public final class AnswerNotUsable extends Refusal {

    private static final long serialVersionUID = 1L;

    public AnswerNotUsable(MessageId message) {
        super(
                Kind.UNPROCESSABLE,
                "answer-not-usable",
                "There is no message " + message.value() + ". Choose one of the list.");
        onField("messageId", "answer-not-usable", "Choose one of the list.");
    }
}
