package dev.embassy.materials.imports;

import dev.embassy.chassis.csv.CsvProblem;
import dev.embassy.chassis.problem.Refusal;
import java.util.List;

/** A sheet with anything wrong in it imports nothing. */
public final class ImportNotSound extends Refusal {

    private static final long serialVersionUID = 1L;

    ImportNotSound(List<CsvProblem> problems) {
        super(
                Kind.UNPROCESSABLE,
                "import-not-sound",
                "%s in the file. Nothing was imported; correct it and send it again. The first one, in line %d: %s"
                        .formatted(
                                problems.size() == 1
                                        ? "One thing is wrong"
                                        : problems.size() + " things are wrong",
                                problems.getFirst().line(),
                                problems.getFirst().message()));
        with("problems", problems);
    }
}
