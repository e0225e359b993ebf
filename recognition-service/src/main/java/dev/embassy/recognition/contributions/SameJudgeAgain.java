package dev.embassy.recognition.contributions;

import dev.embassy.chassis.problem.Refusal;

/** An appeal is judged by somebody else. */
public final class SameJudgeAgain extends Refusal {

    private static final long serialVersionUID = 1L;

    SameJudgeAgain() {
        super(
                Kind.FORBIDDEN,
                "same-judge-again",
                "You declined this contribution yourself. Its appeal needs another member of staff.");
    }
}
