package dev.embassy.materials.imports.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.imports.ProgrammeImportEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports on the wire; what they change is told by the records themselves. */
@Component
class ImportWire implements EventWire<ProgrammeImportEvent> {

    /** An import as others see it, with how many records it is about. */
    record ImportMessage(
            String id,
            String kind,
            @Nullable String fileName,
            String state,
            int created,
            int changed,
            int unchanged,
            int refused,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    @Override
    public Outgoing describe(ProgrammeImportEvent event) {
        var imported = event.imported();
        var message =
                new ImportMessage(
                        imported.id().value(),
                        imported.kind().name(),
                        imported.fileName(),
                        imported.state().name(),
                        imported.created(),
                        imported.changed(),
                        imported.unchanged(),
                        imported.refused(),
                        imported.startedAt(),
                        imported.finishedAt());
        return new Outgoing(type(event), message, event.by(), event.at(), imported.fileName());
    }

    private static String type(ProgrammeImportEvent event) {
        return switch (event) {
            case ProgrammeImportEvent.Started e -> "materials.import-started.v1";
            case ProgrammeImportEvent.Finished e -> "materials.import-finished.v1";
        };
    }
}
