package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.problem.Refusal;

/** The plan says something that cannot be, or leaves out what is needed now. */
public final class MeetupPlanInvalid extends Refusal {

    public MeetupPlanInvalid() {
        super(Kind.UNPROCESSABLE, "meetup-plan-invalid", "Correct the marked fields.");
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
