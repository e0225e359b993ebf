package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

/** A kit's lines or sizes do not fit together. */
public final class KitNotAsDescribed extends Refusal {

    private static final long serialVersionUID = 1L;

    public KitNotAsDescribed(String field, String code, String detail) {
        super(Kind.UNPROCESSABLE, code, detail);
        onField(field, code, detail);
    }
}
