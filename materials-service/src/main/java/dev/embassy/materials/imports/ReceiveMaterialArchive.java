package dev.embassy.materials.imports;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.id.Ids;
import dev.embassy.materials.library.ContentRefused;
import dev.embassy.materials.library.MaterialContents;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a ZIP of materials in and looks at it; nothing in the library changes. The ZIP is written
 * to the disk, read once for what it holds and whether it is sound, and once more to judge each
 * file that its sheet names and lay it aside. Memory is the sheet and the files' names.
 */
@Component
public class ReceiveMaterialArchive {

    private static final int BUFFER = 128 * 1024;

    private final MaterialArchives archives;
    private final MaterialArchiveFiles files;
    private final MaterialContents contents;
    private final JudgeMaterialArchive judgeMaterialArchive;
    private final ImportSettings settings;
    private final Ids ids;
    private final Clock clock;

    ReceiveMaterialArchive(
            MaterialArchives archives,
            MaterialArchiveFiles files,
            MaterialContents contents,
            JudgeMaterialArchive judgeMaterialArchive,
            ImportSettings settings,
            Ids ids,
            Clock clock) {
        this.archives = archives;
        this.files = files;
        this.contents = contents;
        this.judgeMaterialArchive = judgeMaterialArchive;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a ZIP would do. It waits to be imported, in the place of the one that the person sent
     * before.
     *
     * @param announcedSize in bytes; -1 where the caller does not say
     * @throws MaterialArchiveRefused if it is no ZIP of materials
     * @throws ContentRefused if it is a ZIP that is not to be taken
     */
    public MaterialPreview receive(
            InputStream zip, long announcedSize, @Nullable String fileName, Actor by)
            throws IOException {
        ImportProgramme.requireStaff(by);
        if (announcedSize > settings.maxArchive().toBytes()) {
            throw MaterialArchiveRefused.tooLarge(settings.maxArchive());
        }
        var now = clock.instant();
        var archive =
                MaterialArchive.received(
                        new MaterialArchiveId(ids.next()),
                        by.person(),
                        fileName,
                        now.plus(settings.archivesKept()));
        archives.store(archive);
        try {
            write(zip, archive);
            var found = judgeMaterialArchive.look(archive);
            archive = archive.with(found.kinds().size());
            archives.store(archive);
            archive =
                    archive.judged(judgeMaterialArchive.judge(archive, found, by), clock.instant());
            archives.store(archive);
            var preview = files.preview(archive, by);
            dropOlder(archive, by);
            return preview;
        } catch (IOException | RuntimeException refused) {
            files.release(archive);
            throw refused;
        }
    }

    /** All of it before it is judged: whoever still sends does not hear why it is refused. */
    private void write(InputStream zip, MaterialArchive archive) throws IOException {
        try (var incoming = contents.begin(archive.zip())) {
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                size += read;
                if (size > settings.maxArchive().toBytes()) {
                    throw MaterialArchiveRefused.tooLarge(settings.maxArchive());
                }
                incoming.write(buffer, 0, read);
            }
        }
    }

    /** A person has one that waits; the last one received is the one that counts. */
    private void dropOlder(MaterialArchive newest, Actor by) throws IOException {
        for (var older : archives.of(by.id(), 10)) {
            if (older.isJudged() && older.id().value().compareTo(newest.id().value()) < 0) {
                files.drop(older);
            }
        }
    }
}
