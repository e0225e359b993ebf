package dev.embassy.materials.imports.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.csv.CsvProblem;
import dev.embassy.chassis.csv.CsvTable;
import dev.embassy.chassis.web.CsvAnswer;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.imports.ImportId;
import dev.embassy.materials.imports.ImportKind;
import dev.embassy.materials.imports.ImportPlan;
import dev.embassy.materials.imports.ImportProgramme;
import dev.embassy.materials.imports.ImportStep;
import dev.embassy.materials.imports.ImportStep.Outcome;
import dev.embassy.materials.imports.ProgrammeImport;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A programme's sheets come in: looked at first, then imported as a whole. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private final ImportProgramme importProgramme;

    ImportController(ImportProgramme importProgramme) {
        this.importProgramme = importProgramme;
    }

    /**
     * One record that the sheet is about.
     *
     * @param line where it begins in the file, from 1
     * @param changes what is new or different, in words
     * @param recordId of the stock item, kit or material; absent while it is not there
     * @param refusal why it did not come about: something changed since the sheet was looked at
     */
    record ImportStepView(
            long line,
            String label,
            Outcome outcome,
            List<String> changes,
            @Nullable String recordId,
            @Nullable String refusal) {

        static ImportStepView of(ImportStep step) {
            return new ImportStepView(
                    step.line(),
                    step.label(),
                    step.outcome(),
                    step.changes(),
                    step.recordId(),
                    step.refusal());
        }
    }

    /**
     * What a sheet would do.
     *
     * @param created how many records would be new
     * @param problems all that is wrong, by line and column; with any, nothing is imported
     */
    record ImportPreview(
            ImportKind kind,
            int created,
            int changed,
            int unchanged,
            List<CsvProblem> problems,
            List<ImportStepView> steps) {

        static ImportPreview of(ImportPlan plan) {
            return new ImportPreview(
                    plan.kind(),
                    plan.count(Outcome.CREATED),
                    plan.count(Outcome.CHANGED),
                    plan.count(Outcome.UNCHANGED),
                    plan.problems(),
                    plan.steps().stream().map(ImportStepView::of).toList());
        }
    }

    /**
     * An import without its records.
     *
     * @param done how many of the records are done
     * @param total how many there are
     * @param refused how many did not come about
     */
    record ImportSummary(
            String id,
            ImportKind kind,
            @Nullable String fileName,
            ProgrammeImport.State state,
            int done,
            int total,
            int created,
            int changed,
            int unchanged,
            int refused,
            Person startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        static ImportSummary of(ProgrammeImport imported) {
            return new ImportSummary(
                    imported.id().value(),
                    imported.kind(),
                    imported.fileName(),
                    imported.state(),
                    imported.done(),
                    imported.steps().size(),
                    imported.count(Outcome.CREATED),
                    imported.count(Outcome.CHANGED),
                    imported.count(Outcome.UNCHANGED),
                    imported.refused(),
                    imported.startedBy(),
                    imported.startedAt(),
                    imported.finishedAt());
        }
    }

    record ImportView(ImportSummary summary, List<ImportStepView> steps) {

        static ImportView of(ProgrammeImport imported) {
            return new ImportView(
                    ImportSummary.of(imported),
                    imported.steps().stream().map(ImportStepView::of).toList());
        }
    }

    /** The newest first. */
    @GetMapping
    Page<ImportSummary> listImports(PageRequest page, Actor actor) {
        return importProgramme.page(page, actor).map(ImportSummary::of);
    }

    /** How far it has come, and what has come of it. */
    @GetMapping("/{id}")
    ResponseEntity<ImportView> getImport(@PathVariable ImportId id, Actor actor) {
        var imported = importProgramme.get(id, actor);
        return Etags.ok(imported, ImportView.of(imported));
    }

    /** A sheet to fill in, with rows that show how. */
    @GetMapping(path = "/{kind}/template.csv", produces = CsvAnswer.MEDIA_TYPE)
    void getImportTemplate(@PathVariable String kind, Actor actor, HttpServletResponse response)
            throws IOException {
        var template = importProgramme.template(ImportKind.of(kind), actor);
        CsvTable<List<String>> table = CsvTable.of();
        for (int i = 0; i < template.columns().size(); i++) {
            int at = i;
            table = table.column(template.columns().get(i), row -> row.get(at));
        }
        CsvAnswer.send(
                response, "import-" + kind, table, page -> new Page<>(template.examples(), null));
    }

    /** What a sheet would do; changes nothing. */
    @PostMapping(path = "/{kind}/preview", consumes = CsvAnswer.MEDIA_TYPE)
    ImportPreview previewImport(@PathVariable String kind, @RequestBody byte[] sheet, Actor actor)
            throws IOException {
        return ImportPreview.of(importProgramme.preview(ImportKind.of(kind), sheet, actor));
    }

    /**
     * Begins to import a sheet; how far it has come is told at its address. With anything wrong in
     * the sheet nothing is imported. The same sheet may be sent again: what is there already stays
     * as it is.
     */
    @PostMapping(path = "/{kind}/apply", consumes = CsvAnswer.MEDIA_TYPE)
    @ApiResponse(responseCode = "201")
    ResponseEntity<ImportView> applyImport(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String fileName,
            @RequestBody byte[] sheet,
            Actor actor)
            throws IOException {
        var started = importProgramme.start(ImportKind.of(kind), sheet, shortened(fileName), actor);
        return Etags.created(
                started, "/api/imports/" + started.id().value(), ImportView.of(started));
    }

    static @Nullable String shortened(@Nullable String fileName) {
        if (fileName == null || fileName.isBlank()) {
            return null;
        }
        var name = fileName.strip();
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}
