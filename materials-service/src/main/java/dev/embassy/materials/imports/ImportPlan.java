package dev.embassy.materials.imports;

import dev.embassy.chassis.csv.CsvProblem;
import dev.embassy.materials.imports.ImportStep.Outcome;
import java.util.List;

/**
 * What a sheet would do.
 *
 * @param problems all that is wrong, by line; with any, nothing is imported
 */
public record ImportPlan(ImportKind kind, List<ImportStep> steps, List<CsvProblem> problems) {

    public boolean isSound() {
        return problems.isEmpty();
    }

    public int count(Outcome outcome) {
        return ProgrammeImport.count(steps, outcome);
    }
}
