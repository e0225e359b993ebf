package dev.embassy.chassis.problem;

/** A query parameter or header has a value that cannot be understood. */
public final class InvalidParameter extends Refusal {

    private static final long serialVersionUID = 1L;

    public InvalidParameter(String parameter, String detail) {
        super(Kind.INVALID, "invalid-parameter", detail);
        onField(parameter, "invalid", detail);
    }
}
