package dev.embassy.materials.imports;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.csv.CsvSheet;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.chassis.problem.Refusal;
import dev.embassy.materials.terms.Roles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a programme's sheets in. What a sheet would do is shown first; a sheet with anything wrong
 * in it does nothing. What is begun is recorded before anything changes and is ended by whoever
 * finds it, so a process that dies in between leaves nothing half-done.
 */
@Component
public class ImportProgramme {

    private static final Logger LOG = LoggerFactory.getLogger(ImportProgramme.class);

    /** Of a file; what the gateway lets through is a little more. */
    static final int MOST_BYTES = 1_000_000;

    /** After so many steps the progress is stored. */
    private static final int BATCH = 20;

    private final Imports imports;
    private final Map<ImportKind, Importer> importers;
    private final Ids ids;
    private final Clock clock;

    ImportProgramme(Imports imports, List<Importer> importers, Ids ids, Clock clock) {
        this.imports = imports;
        this.importers =
                importers.stream().collect(Collectors.toMap(Importer::kind, Function.identity()));
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A sheet to fill in.
     *
     * @param columns in their order
     * @param examples rows that show how
     */
    public record Template(List<String> columns, List<List<String>> examples) {}

    public Template template(ImportKind kind, Actor by) {
        requireStaff(by);
        var importer = importer(kind);
        return new Template(columns(importer.sheet()), importer.examples());
    }

    private static List<String> columns(CsvSheet sheet) {
        return Stream.concat(sheet.required().stream(), sheet.optional().stream()).toList();
    }

    /** What a sheet would do; changes nothing. */
    public ImportPlan preview(ImportKind kind, byte[] sheet, Actor by) throws IOException {
        requireStaff(by);
        if (sheet.length > MOST_BYTES) {
            throw new ImportTooLarge(MOST_BYTES);
        }
        if (!(importer(kind) instanceof SheetImporter importer)) {
            throw MaterialArchiveRefused.onlySheet();
        }
        var rows = importer.sheet().read(new ByteArrayInputStream(sheet));
        if (rows.isEmpty()) {
            throw new ImportEmpty();
        }
        return ImportPlan.of(kind, importer.plan(rows), rows);
    }

    /**
     * Records that the sheet is to be imported; the work goes on by itself.
     *
     * @throws ImportNotSound if anything in it is wrong
     * @throws ImportRunning if another of its kind is not done yet
     */
    public ProgrammeImport start(ImportKind kind, byte[] sheet, @Nullable String fileName, Actor by)
            throws IOException {
        requireStaff(by);
        var id = new ImportId(ids.next());
        var begun = imports.find(id);
        if (begun.isPresent()) {
            return begun.get();
        }
        var plan = preview(kind, sheet, by);
        plan.requireSound();
        return begin(id, plan, fileName, by);
    }

    /**
     * Records that a sound plan is to be carried out.
     *
     * @throws ImportRunning if another of its kind is not done yet
     */
    ProgrammeImport begin(ImportId id, ImportPlan plan, @Nullable String fileName, Actor by) {
        var started = ProgrammeImport.started(id, plan, fileName, by.person(), clock.instant());
        try {
            imports.store(started, List.of(started.startedEvent()));
        } catch (AlreadyExists repeated) {
            return imports.get(id);
        }
        return started;
    }

    public ProgrammeImport get(ImportId id, Actor by) {
        requireStaff(by);
        return imports.get(id);
    }

    /** The newest first. */
    public Page<ProgrammeImport> page(PageRequest page, Actor by) {
        requireStaff(by);
        return imports.page(page);
    }

    /** The steps that are left; safe to repeat and to run at once. */
    ProgrammeImport finish(ImportId id) {
        while (true) {
            var imported = imports.get(id);
            if (imported.state() == ProgrammeImport.State.DONE) {
                return imported;
            }
            try {
                var batch = imported.next(BATCH);
                imported.did(batch.size(), apply(batch, imported));
                imports.store(
                        imported,
                        imported.next(1).isEmpty()
                                ? List.of(imported.finish(clock.instant()))
                                : List.of());
            } catch (ChangedMeanwhile another) {
                continue; // somebody else did the same steps, or changed a record that one is about
            }
        }
    }

    private Map<String, String> apply(List<ImportStep> batch, ProgrammeImport imported) {
        var importer = importer(imported.kind());
        var starter = imported.startedBy();
        // That they may was decided when the import began.
        var by = new Actor(starter.id(), starter.name(), null, Set.of(Roles.STAFF));
        var refusals = new HashMap<String, String>();
        for (var step : batch) {
            if (step.outcome() == ImportStep.Outcome.UNCHANGED) {
                continue;
            }
            try {
                importer.apply(step, imported.id(), by);
            } catch (ChangedMeanwhile another) {
                throw another;
            } catch (Refusal changedSinceThePlan) {
                refusals.put(step.key(), changedSinceThePlan.detail());
            } catch (IllegalStateException | IllegalArgumentException bug) {
                // Tried again it would be the same, and hold up all that comes after it.
                LOG.error(
                        "Import {} cannot do the step of line {}", imported.id(), step.line(), bug);
                refusals.put(
                        step.key(),
                        "Something is wrong on our side. Tell whoever runs this installation.");
            }
        }
        return refusals;
    }

    private Importer importer(ImportKind kind) {
        var importer = importers.get(kind);
        if (importer == null) {
            throw new IllegalStateException("Nobody imports " + kind);
        }
        return importer;
    }

    static void requireStaff(Actor by) {
        if (!by.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff import a programme.");
        }
    }
}
