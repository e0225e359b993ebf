package dev.embassy.materials.imports;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What happened to an import. */
public sealed interface ProgrammeImportEvent {

    ProgrammeImport.Snapshot imported();

    Person by();

    Instant at();

    record Started(ProgrammeImport.Snapshot imported, Person by, Instant at)
            implements ProgrammeImportEvent {}

    record Finished(ProgrammeImport.Snapshot imported, Person by, Instant at)
            implements ProgrammeImportEvent {}
}
