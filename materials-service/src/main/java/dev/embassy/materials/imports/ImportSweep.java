package dev.embassy.materials.imports;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does what imports have begun, a moment after that or after a crash. */
@Component
class ImportSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ImportSweep.class);

    private final Imports imports;
    private final ImportProgramme importProgramme;

    ImportSweep(Imports imports, ImportProgramme importProgramme) {
        this.imports = imports;
        this.importProgramme = importProgramme;
    }

    @Scheduled(fixedDelayString = "${embassy.imports.interval:PT1S}")
    void finishImports() {
        for (var open : imports.open(10)) {
            try {
                importProgramme.finish(open.id());
            } catch (RuntimeException failed) {
                LOG.warn("Import {} waits for the next sweep", open.id(), failed);
            }
        }
    }
}
