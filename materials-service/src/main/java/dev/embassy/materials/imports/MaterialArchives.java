package dev.embassy.materials.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The archives that wait to be imported, and those whose import is not done. */
public interface MaterialArchives {

    Optional<MaterialArchive> find(MaterialArchiveId id);

    /** As long as it is received and judged; one that was taken is not stored any more. */
    void store(MaterialArchive archive);

    /**
     * Takes it for an import, so that nobody drops it; once more does no harm.
     *
     * @param until how long it is kept from now on, should the import not begin
     * @return false if it is not there any more
     */
    boolean take(MaterialArchiveId id, Instant until);

    /**
     * Removes it, if no import took it.
     *
     * @return whether it was removed by this call
     */
    boolean drop(MaterialArchiveId id);

    void remove(MaterialArchiveId id);

    /** A person's, the last received first. */
    List<MaterialArchive> of(String personId, int limit);

    /** The first received first. */
    List<MaterialArchive> list(int limit);
}
