package dev.embassy.materials.messages;

import dev.embassy.chassis.problem.Refusal;

/** The message's state does not allow the step. */
public final class MessageNotInState extends Refusal {

    private static final long serialVersionUID = 1L;

    public MessageNotInState(MessageState state, String detail) {
        super(Kind.CONFLICT, "message-not-in-state", detail);
        with("state", state.name());
    }
}
