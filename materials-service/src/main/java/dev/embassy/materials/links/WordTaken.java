package dev.embassy.materials.links;

import dev.embassy.chassis.problem.Refusal;

/** Another link has this code, or had it once. */
public final class WordTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    public WordTaken(LinkCode code) {
        super(
                Kind.UNPROCESSABLE,
                "word-taken",
                "“%s” is another link's already. Choose another word.".formatted(code.value()));
        onField("word", "word-taken", detail());
    }
}
