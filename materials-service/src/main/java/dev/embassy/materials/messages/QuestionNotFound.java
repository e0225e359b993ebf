package dev.embassy.materials.messages;

import dev.embassy.chassis.problem.Refusal;

public final class QuestionNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public QuestionNotFound(QuestionId id) {
        super(Kind.NOT_FOUND, "question-not-found", "There is no question " + id.value() + ".");
    }
}
