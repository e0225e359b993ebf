package dev.embassy.materials.imports;

import dev.embassy.chassis.problem.Refusal;

public final class ImportTooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    ImportTooLarge(int most) {
        super(
                Kind.UNPROCESSABLE,
                "import-too-large",
                "The file is larger than %d kB. Split it and import one part after the other."
                        .formatted(most / 1000));
    }
}
