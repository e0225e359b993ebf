package dev.embassy.chassis.aggregate;

import dev.embassy.chassis.problem.Refusal;

/** A record with this identifier is there already. */
public final class AlreadyExists extends Refusal {

    private static final long serialVersionUID = 1L;

    public AlreadyExists(String id) {
        super(Kind.CONFLICT, "already-exists", "This was created already.");
        with("id", id);
    }
}
