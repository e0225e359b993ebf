package dev.embassy.materials.imports;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.util.List;
import java.util.Optional;

/** All imports there were. */
public interface Imports {

    Optional<ProgrammeImport> find(ImportId id);

    /**
     * Refuses with {@code changed-meanwhile} when another change was first.
     *
     * @throws ImportRunning if another of its kind runs
     */
    void store(ProgrammeImport imported, List<ProgrammeImportEvent> events);

    /** Those that are not done; one of each kind at most. */
    List<ProgrammeImport> open(int limit);

    /** The newest first. */
    Page<ProgrammeImport> page(PageRequest page);

    default ProgrammeImport get(ImportId id) {
        return find(id).orElseThrow(() -> new ImportNotFound(id));
    }
}
