package dev.embassy.materials.imports;

import static dev.embassy.materials.world.World.SAM;

import dev.embassy.chassis.csv.CsvProblem;
import dev.embassy.materials.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Sends sheets in, in few words. */
final class Sheets {

    private final World world;

    Sheets(World world) {
        this.world = world;
    }

    static byte[] bytes(String sheet) {
        return sheet.getBytes(StandardCharsets.UTF_8);
    }

    ImportPlan preview(ImportKind kind, String sheet) {
        try {
            return world.get(ImportProgramme.class).preview(kind, bytes(sheet), SAM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the first problem is, its code and its message. */
    String problem(ImportKind kind, String sheet) {
        var problems = preview(kind, sheet).problems();
        return problems.isEmpty() ? "none" : told(problems.getFirst());
    }

    private static String told(CsvProblem problem) {
        return "%d:%d %s: %s"
                .formatted(problem.line(), problem.column(), problem.code(), problem.message());
    }

    ProgrammeImport begin(ImportKind kind, String sheet) {
        try {
            return world.get(ImportProgramme.class).start(kind, bytes(sheet), "sheet.csv", SAM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void goOn() {
        world.get(ImportSweep.class).finishImports();
    }

    /** From the beginning to the end, with all that comes of it. */
    ProgrammeImport run(ImportKind kind, String sheet) {
        var begun = begin(kind, sheet);
        goOn();
        world.settle();
        return world.get(Imports.class).get(begun.id());
    }
}
