package dev.embassy.materials.messages;

import dev.embassy.chassis.problem.Refusal;

/** The question's state does not allow the step. */
public final class QuestionNotInState extends Refusal {

    private static final long serialVersionUID = 1L;

    public QuestionNotInState(QuestionState state, String detail) {
        super(Kind.CONFLICT, "question-not-in-state", detail);
        with("state", state.name());
    }
}
