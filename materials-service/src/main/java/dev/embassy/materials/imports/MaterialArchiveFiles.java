package dev.embassy.materials.imports;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.csv.CsvRow;
import dev.embassy.materials.library.LayAsideContents;
import dev.embassy.materials.library.MaterialContents;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** What lies aside of an archive: read, looked at with the library as it is now, let go. */
@Component
class MaterialArchiveFiles {

    private final MaterialArchives archives;
    private final MaterialContents contents;
    private final LayAsideContents layAsideContents;
    private final MaterialImporter importer;

    MaterialArchiveFiles(
            MaterialArchives archives,
            MaterialContents contents,
            LayAsideContents layAsideContents,
            MaterialImporter importer) {
        this.archives = archives;
        this.contents = contents;
        this.layAsideContents = layAsideContents;
        this.importer = importer;
    }

    /**
     * @throws ImportEmpty if the sheet has no row
     */
    List<CsvRow> rows(MaterialArchive archive) throws IOException {
        try (var sheet = contents.begin(archive.sheet());
                var in = sheet.open()) {
            var rows = importer.sheet().read(in);
            if (rows.isEmpty()) {
                throw new ImportEmpty();
            }
            return rows;
        }
    }

    /** What a judged archive would do. */
    MaterialPreview preview(MaterialArchive archive, Actor by) throws IOException {
        var rows = rows(archive);
        var steps = importer.plan(rows, archive.files(), by);
        return new MaterialPreview(
                archive,
                ImportPlan.of(ImportKind.MATERIALS, steps, rows),
                MaterialImporter.leftOut(rows, archive.files()));
    }

    /** Lets go of an archive with all that lies aside of it. */
    void release(MaterialArchive archive) throws IOException {
        discard(archive);
        archives.remove(archive.id());
    }

    /**
     * The same, unless an import took it.
     *
     * @return whether it was let go
     */
    boolean drop(MaterialArchive archive) throws IOException {
        boolean dropped = archives.drop(archive.id());
        if (dropped) {
            discard(archive);
        }
        return dropped;
    }

    private void discard(MaterialArchive archive) throws IOException {
        layAsideContents.discard(archive.zip());
        layAsideContents.discard(archive.sheet());
        for (int i = 1; i <= archive.parts(); i++) {
            layAsideContents.discard(archive.part(i));
        }
    }
}
