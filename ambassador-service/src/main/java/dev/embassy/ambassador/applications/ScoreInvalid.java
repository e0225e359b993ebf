package dev.embassy.ambassador.applications;

import dev.embassy.chassis.problem.Refusal;

/** A score does not answer each criterion. */
public final class ScoreInvalid extends Refusal {

    public ScoreInvalid() {
        super(Kind.UNPROCESSABLE, "score-invalid", "Give each criterion 1 to 5 points.");
    }

    void field(String field, String message) {
        onField(field, "invalid", message);
    }
}
