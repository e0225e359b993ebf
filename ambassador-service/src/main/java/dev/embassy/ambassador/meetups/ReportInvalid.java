package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.problem.Refusal;

/** The report contradicts the meetup or itself. */
public final class ReportInvalid extends Refusal {

    public ReportInvalid() {
        super(Kind.UNPROCESSABLE, "report-invalid", "Correct the marked fields.");
    }

    void field(String field, String message) {
        onField(field, "invalid", message);
    }

    void throwIfAny() {
        if (!fields().isEmpty()) {
            throw this;
        }
    }
}
