package dev.embassy.materials.imports;

import dev.embassy.chassis.csv.CsvProblem;
import dev.embassy.chassis.csv.CsvRow;
import dev.embassy.materials.imports.ImportStep.Outcome;
import java.util.Comparator;
import java.util.List;

/**
 * What a sheet would do.
 *
 * @param problems all that is wrong, by line; with any, nothing is imported
 */
public record ImportPlan(ImportKind kind, List<ImportStep> steps, List<CsvProblem> problems) {

    /** The steps, and all that was noted in the rows. */
    static ImportPlan of(ImportKind kind, List<ImportStep> steps, List<CsvRow> rows) {
        return new ImportPlan(
                kind,
                steps,
                rows.stream()
                        .flatMap(row -> row.problems().stream())
                        .sorted(
                                Comparator.comparingLong(CsvProblem::line)
                                        .thenComparingInt(CsvProblem::column))
                        .toList());
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    /**
     * @throws ImportNotSound if anything is wrong
     */
    void requireSound() {
        if (!isSound()) {
            throw new ImportNotSound(problems);
        }
    }

    public int count(Outcome outcome) {
        return ProgrammeImport.count(steps, outcome);
    }
}
