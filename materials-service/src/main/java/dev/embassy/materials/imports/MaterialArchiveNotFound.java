package dev.embassy.materials.imports;

import dev.embassy.chassis.problem.Refusal;

public final class MaterialArchiveNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    MaterialArchiveNotFound(MaterialArchiveId id) {
        super(
                Kind.NOT_FOUND,
                "material-archive-not-found",
                "This ZIP is not kept any more. Choose the file again.");
        with("id", id.value());
    }
}
