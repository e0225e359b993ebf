package dev.embassy.planted;

import dev.embassy.chassis.problem.Refusal;

/** A refusal that names no fact. */
public class PlantedException extends Refusal {

    private static final long serialVersionUID = 1L;

    public PlantedException() {
        super(Kind.CONFLICT, "planted", "Planted.");
    }
}
