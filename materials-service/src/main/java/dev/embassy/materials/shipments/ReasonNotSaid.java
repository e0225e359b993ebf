package dev.embassy.materials.shipments;

import dev.embassy.chassis.problem.Refusal;

/** Somebody waits for it and is told why it does not come. */
public final class ReasonNotSaid extends Refusal {

    public ReasonNotSaid() {
        super(Kind.UNPROCESSABLE, "reason-not-said", "Say why it is not sent.");
        onField("reason", "reason-not-said", "Say why it is not sent. The recipient reads it.");
    }
}
