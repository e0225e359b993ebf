package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** A reservation that was released or shipped is not opened again under the same key. */
public final class ReservationSettled extends Refusal {

    public ReservationSettled(String key) {
        super(
                Kind.CONFLICT,
                "reservation-settled",
                "The reservation " + key + " is over. Start a new one.");
    }
}
