package dev.embassy.materials.messages;

import dev.embassy.chassis.problem.Refusal;

public final class MessageNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public MessageNotFound(MessageId id) {
        super(Kind.NOT_FOUND, "message-not-found", "There is no message " + id.value() + ".");
    }
}
