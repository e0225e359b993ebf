package dev.embassy.materials.imports;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.imports.MaterialArchive.ArchivedFile;
import dev.embassy.materials.imports.MaterialArchive.Refused;
import dev.embassy.materials.library.ContentRefused;
import dev.embassy.materials.library.LayAsideContents;
import dev.embassy.materials.library.MaterialContents;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.ZipReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a ZIP that was received: what it holds, then whether its files are to be taken. */
@Component
class JudgeMaterialArchive {

    private final MaterialArchiveFiles files;
    private final MaterialContents contents;
    private final LayAsideContents layAsideContents;
    private final MaterialImporter importer;
    private final ImportSettings settings;

    JudgeMaterialArchive(
            MaterialArchiveFiles files,
            MaterialContents contents,
            LayAsideContents layAsideContents,
            MaterialImporter importer,
            ImportSettings settings) {
        this.files = files;
        this.contents = contents;
        this.layAsideContents = layAsideContents;
        this.importer = importer;
        this.settings = settings;
    }

    /**
     * @param kinds what the files are for that the sheet names, by {@link ArchiveFolder#key}
     */
    record Found(ArchiveFolder folder, Map<String, MaterialKind> kinds) {}

    /**
     * Reads all of it, so that what comes after may rely on it, and takes the sheet out.
     *
     * @throws MaterialArchiveRefused if it is no ZIP with one sheet
     * @throws ContentRefused if it is damaged, or not to be trusted
     */
    Found look(MaterialArchive archive) throws IOException {
        requireZip(archive);
        var folder = new ArchiveFolder();
        read(
                archive,
                (name, content) -> {
                    boolean first = ArchiveFolder.isSheet(name) && !folder.hasSheet();
                    folder.add(name);
                    if (first) {
                        takeOutSheet(archive, content);
                    }
                });
        folder.requireOneSheet();
        return new Found(folder, importer.kinds(files.rows(archive)));
    }

    private void requireZip(MaterialArchive archive) throws IOException {
        try (var zip = contents.begin(archive.zip());
                var in = zip.open()) {
            var first = in.readNBytes(2);
            if (first.length < 2 || first[0] != 'P' || first[1] != 'K') {
                throw MaterialArchiveRefused.noZip();
            }
        }
    }

    private void read(MaterialArchive archive, ZipReader.Parts parts) throws IOException {
        try (var zip = contents.begin(archive.zip());
                var in = zip.open()) {
            new ZipReader(settings.limits()).read(in, parts);
        }
    }

    private void takeOutSheet(MaterialArchive archive, InputStream content) throws IOException {
        var bytes = content.readNBytes(ImportProgramme.MOST_BYTES + 1);
        if (bytes.length > ImportProgramme.MOST_BYTES) {
            throw new ImportTooLarge(ImportProgramme.MOST_BYTES);
        }
        try (var sheet = contents.begin(archive.sheet())) {
            sheet.write(bytes, 0, bytes.length);
        }
    }

    /** All files of it; those that the sheet names are judged, and lie aside if they are taken. */
    List<ArchivedFile> judge(MaterialArchive archive, Found found, Actor by) throws IOException {
        var judged = new ArrayList<ArchivedFile>();
        var names = new PartNames(archive);
        read(
                archive,
                (name, content) -> {
                    if (!found.folder().holds(name)) {
                        return;
                    }
                    var path = found.folder().path(name);
                    var kind = found.kinds().get(ArchiveFolder.key(path));
                    judged.add(
                            kind == null
                                    ? new ArchivedFile(path, null, null)
                                    : judge(names.next(), path, kind, content, by));
                });
        layAsideContents.discard(archive.zip());
        return judged;
    }

    private ArchivedFile judge(
            String name, String path, MaterialKind kind, InputStream content, Actor by)
            throws IOException {
        try {
            return new ArchivedFile(
                    path, layAsideContents.layAside(name, path, kind, content, by), null);
        } catch (ContentRefused refused) {
            return new ArchivedFile(path, null, new Refused(refused.code(), refused.detail()));
        }
    }

    private static final class PartNames {

        private final MaterialArchive archive;
        private int number;

        PartNames(MaterialArchive archive) {
            this.archive = archive;
        }

        String next() {
            return archive.part(++number);
        }
    }
}
