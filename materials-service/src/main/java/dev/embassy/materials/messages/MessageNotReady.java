package dev.embassy.materials.messages;

import dev.embassy.chassis.problem.FieldProblem;
import dev.embassy.chassis.problem.Refusal;
import java.util.List;

/** Something is missing or not allowed in a text that is to be published. */
public final class MessageNotReady extends Refusal {

    private static final long serialVersionUID = 1L;

    public MessageNotReady(List<FieldProblem> problems) {
        super(
                Kind.UNPROCESSABLE,
                "message-not-ready",
                "It cannot be published yet: "
                        + String.join(" ", problems.stream().map(FieldProblem::message).toList()));
        problems.forEach(it -> onField(it.field(), it.code(), it.message()));
    }
}
