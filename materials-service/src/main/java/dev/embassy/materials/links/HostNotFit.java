package dev.embassy.materials.links;

import dev.embassy.chassis.problem.Refusal;

/** An entry of the list of allowed sites is not one. */
public final class HostNotFit extends Refusal {

    private static final long serialVersionUID = 1L;

    HostNotFit(String detail) {
        super(Kind.UNPROCESSABLE, "host-not-fit", detail);
        onField("hosts", "host-not-fit", detail);
    }
}
