package dev.embassy.materials.links;

import dev.embassy.chassis.problem.Refusal;

/** The chosen word cannot be the code of a link. */
public final class WordNotFit extends Refusal {

    private static final long serialVersionUID = 1L;

    WordNotFit(String code, String detail) {
        super(Kind.UNPROCESSABLE, code, detail);
        onField("word", code, detail);
    }
}
