package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.FieldProblem;
import dev.embassy.chassis.problem.Refusal;
import java.util.List;

/** The numbers of a follow-up do not fit together; says so line by line. */
public final class FollowUpNotPossible extends Refusal {

    private static final long serialVersionUID = 1L;

    FollowUpNotPossible(List<FieldProblem> problems) {
        super(
                Kind.UNPROCESSABLE,
                "follow-up-not-possible",
                problems.stream().map(FieldProblem::message).findFirst().orElseThrow());
        problems.forEach(it -> onField(it.field(), it.code(), it.message()));
    }
}
