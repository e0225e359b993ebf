package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

public final class NotYourKitRequest extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotYourKitRequest() {
        super(Kind.FORBIDDEN, "not-your-kit-request", "Only the requester may do this.");
    }
}
