package dev.embassy.chassis.problem;

/** The caller is known and may not do this. */
public final class NotAllowed extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String detail) {
        super(Kind.FORBIDDEN, "not-allowed", detail);
    }
}
