package dev.embassy.materials.imports;

import dev.embassy.chassis.problem.Refusal;

/** One import of a kind runs at a time, so that two never make the same thing twice. */
public final class ImportRunning extends Refusal {

    private static final long serialVersionUID = 1L;

    public ImportRunning() {
        super(
                Kind.CONFLICT,
                "import-running",
                "Another import of this kind is still running. Wait until it is done, then look at"
                        + " your file again.");
    }
}
