package dev.embassy.materials.imports;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.csv.CsvSheet;
import java.util.List;

/** Knows one kind of sheet: what may stand in it, what it would change, and how that is done. */
interface Importer {

    ImportKind kind();

    CsvSheet sheet();

    /** Rows of a template, in the order of {@link CsvSheet#required} and optional columns. */
    List<List<String>> examples();

    /** Does one step; done again, or after a part of it, it ends in the same. */
    void apply(ImportStep step, ImportId of, Actor by);
}
