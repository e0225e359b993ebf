package dev.embassy.materials.imports;

import dev.embassy.chassis.actor.Actor;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Begins to import a ZIP that was looked at; the work goes on by itself. */
@Component
public class StartMaterialImport {

    private final MaterialArchives archives;
    private final MaterialArchiveFiles files;
    private final Imports imports;
    private final ImportProgramme importProgramme;
    private final ImportSettings settings;
    private final Clock clock;

    StartMaterialImport(
            MaterialArchives archives,
            MaterialArchiveFiles files,
            Imports imports,
            ImportProgramme importProgramme,
            ImportSettings settings,
            Clock clock) {
        this.archives = archives;
        this.files = files;
        this.imports = imports;
        this.importProgramme = importProgramme;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Done again it answers the import that was begun.
     *
     * @throws MaterialArchiveNotFound if it is somebody else's, or not kept any more
     * @throws ImportNotSound if anything in it is wrong
     * @throws ImportRunning if another import of materials is not done yet
     */
    public ProgrammeImport start(MaterialArchiveId id, Actor by) throws IOException {
        ImportProgramme.requireStaff(by);
        var begun = imports.find(id.asImport()).filter(it -> by.is(it.startedBy()));
        if (begun.isPresent()) {
            return begun.get();
        }
        var archive =
                archives.find(id)
                        .filter(it -> it.isJudged() && by.is(it.by()))
                        .filter(it -> it.expiresAt().isAfter(clock.instant()))
                        .orElseThrow(() -> new MaterialArchiveNotFound(id));
        var plan = files.preview(archive, by).plan();
        plan.requireSound();
        if (!archives.take(id, clock.instant().plus(settings.archivesKept()))) {
            throw new MaterialArchiveNotFound(id);
        }
        return importProgramme.begin(id.asImport(), plan, archive.fileName(), by);
    }
}
