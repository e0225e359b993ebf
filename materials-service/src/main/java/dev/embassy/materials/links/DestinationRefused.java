package dev.embassy.materials.links;

import dev.embassy.chassis.problem.Refusal;

/** No link may lead there. */
public final class DestinationRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The address that was typed. */
    DestinationRefused(String code, String detail) {
        this("url", code, detail);
    }

    DestinationRefused(String field, String code, String detail) {
        super(Kind.UNPROCESSABLE, code, detail);
        onField(field, code, detail);
    }
}
