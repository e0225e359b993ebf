package dev.embassy.materials.links;

import dev.embassy.chassis.problem.Refusal;

/** A link's last moment is to lie ahead. To end it at once there is disabling. */
public final class ExpiryInThePast extends Refusal {

    private static final long serialVersionUID = 1L;

    ExpiryInThePast() {
        super(
                Kind.UNPROCESSABLE,
                "expiry-in-the-past",
                "That moment has passed. Choose a later one, or switch the link off.");
        onField("expiresAt", "expiry-in-the-past", detail());
    }
}
