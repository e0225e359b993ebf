package dev.embassy.materials.imports;

import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets go of archives whose import is done, and of those that nobody imports. */
@Component
class MaterialArchiveSweep {

    private static final Logger LOG = LoggerFactory.getLogger(MaterialArchiveSweep.class);

    private final MaterialArchives archives;
    private final MaterialArchiveFiles files;
    private final Imports imports;
    private final Clock clock;

    MaterialArchiveSweep(
            MaterialArchives archives, MaterialArchiveFiles files, Imports imports, Clock clock) {
        this.archives = archives;
        this.files = files;
        this.imports = imports;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${embassy.sweep.interval:PT15S}")
    void letGo() {
        for (var archive : archives.list(200)) {
            try {
                letGo(archive);
            } catch (IOException failed) {
                LOG.warn("The archive {} waits for the next sweep", archive.id().value(), failed);
            }
        }
    }

    private void letGo(MaterialArchive archive) throws IOException {
        var begun = imports.find(archive.id().asImport());
        if (begun.isPresent()) {
            if (begun.get().state() == ProgrammeImport.State.DONE) {
                files.release(archive);
            }
        } else if (isExpired(archive) && !files.drop(archive)) {
            // One that was taken is kept anew from then on, so it is looked at once more.
            var taken = archives.find(archive.id()).filter(this::isExpired);
            if (taken.isPresent()) {
                files.release(taken.get());
            }
        }
    }

    private boolean isExpired(MaterialArchive archive) {
        return archive.expiresAt().isBefore(clock.instant());
    }
}
