package dev.embassy.materials.library;

import dev.embassy.chassis.problem.Refusal;

public final class UploadNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public UploadNotFound(UploadId id) {
        super(
                Kind.NOT_FOUND,
                "upload-not-found",
                "There is no unfinished upload " + id.value() + ". Begin it anew.");
    }
}
