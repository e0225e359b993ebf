package dev.embassy.materials.imports;

import dev.embassy.chassis.problem.Refusal;

public final class ImportNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    ImportNotFound(ImportId id) {
        super(Kind.NOT_FOUND, "import-not-found", "There is no such import.");
        with("id", id.value());
    }
}
