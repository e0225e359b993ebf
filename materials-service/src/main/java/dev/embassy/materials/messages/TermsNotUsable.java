package dev.embassy.materials.messages;

import dev.embassy.chassis.problem.Refusal;

/** A list of terms has one twice, or none. */
public final class TermsNotUsable extends Refusal {

    private static final long serialVersionUID = 1L;

    public TermsNotUsable(String field, String detail) {
        super(Kind.UNPROCESSABLE, "terms-not-usable", detail);
        onField(field, "terms-not-usable", detail);
    }
}
