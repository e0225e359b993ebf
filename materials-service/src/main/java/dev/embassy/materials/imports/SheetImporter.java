package dev.embassy.materials.imports;

import dev.embassy.chassis.csv.CsvRow;
import java.util.List;

/** Knows a kind whose sheet says it all. */
interface SheetImporter extends Importer {

    /**
     * What the rows would change, by what there is now. What is wrong is noted in the rows; a
     * record with a row that is wrong is left out.
     */
    List<ImportStep> plan(List<CsvRow> rows);
}
