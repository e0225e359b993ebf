package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.imports.ImportId;
import dev.embassy.materials.imports.ImportRunning;
import dev.embassy.materials.imports.Imports;
import dev.embassy.materials.imports.ProgrammeImport;
import dev.embassy.materials.imports.ProgrammeImportEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public final class InMemoryImports implements Imports {

    private final Remembered<ProgrammeImport, ProgrammeImportEvent> imports;

    public InMemoryImports(EventWire<ProgrammeImportEvent> wire, Outbox outbox) {
        imports =
                new Remembered<>(
                        ProgrammeImport.class, wire, outbox, InMemoryImports::refuseSecondOfAKind);
    }

    private static void refuseSecondOfAKind(
            Remembered<ProgrammeImport, ProgrammeImportEvent> all, ProgrammeImport candidate) {
        if (all.all()
                .anyMatch(it ->
                        !it.id().equals(candidate.id()) && it.claim().equals(candidate.claim()))) {
            throw new ImportRunning();
        }
    }

    @Override
    public Optional<ProgrammeImport> find(ImportId id) {
        return imports.find(id.value());
    }

    @Override
    public void store(ProgrammeImport imported, List<ProgrammeImportEvent> events) {
        imports.store(imported, events);
    }

    @Override
    public List<ProgrammeImport> open(int limit) {
        return imports.all().filter(it -> it.openSince() != null).limit(limit).toList();
    }

    @Override
    public Page<ProgrammeImport> page(PageRequest page) {
        return imports.page(
                it -> true,
                Comparator.comparing(ProgrammeImport::startedAt)
                        .thenComparing(it -> it.id().value())
                        .reversed(),
                page);
    }
}
