package dev.embassy.recognition.contributions;

import dev.embassy.chassis.problem.Refusal;

/** There is one appeal. */
public final class AppealAlreadyDecided extends Refusal {

    private static final long serialVersionUID = 1L;

    AppealAlreadyDecided() {
        super(
                Kind.CONFLICT,
                "appeal-already-decided",
                "The appeal has been decided. A second one is not possible.");
    }
}
