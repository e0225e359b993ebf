package dev.embassy.ambassador.members;

import dev.embassy.chassis.problem.Refusal;

/** A profile names a country or a language that does not exist. */
public final class ProfileInvalid extends Refusal {

    public ProfileInvalid() {
        super(Kind.UNPROCESSABLE, "profile-invalid", "Correct the marked fields.");
    }

    void field(String field, String message) {
        onField(field, "invalid", message);
    }
}
