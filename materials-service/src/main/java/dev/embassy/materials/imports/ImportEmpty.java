package dev.embassy.materials.imports;

import dev.embassy.chassis.problem.Refusal;

public final class ImportEmpty extends Refusal {

    private static final long serialVersionUID = 1L;

    ImportEmpty() {
        super(
                Kind.UNPROCESSABLE,
                "import-empty",
                "The file names its columns and has no row below. Fill in at least one.");
    }
}
