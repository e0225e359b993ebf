package dev.embassy.materials.library;

import dev.embassy.chassis.problem.Refusal;

public final class PreviewNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public PreviewNotFound(int page) {
        super(
                Kind.NOT_FOUND,
                "preview-not-found",
                "There is no picture of page " + page + ". It may still be made.");
    }
}
