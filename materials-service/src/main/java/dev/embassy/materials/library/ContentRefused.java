package dev.embassy.materials.library;

import dev.embassy.chassis.problem.Refusal;

/** The uploaded content is not taken. */
public final class ContentRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    public ContentRefused(String code, String detail) {
        super(Kind.UNPROCESSABLE, code, detail);
    }
}
