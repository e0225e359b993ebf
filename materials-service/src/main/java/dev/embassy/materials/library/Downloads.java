package dev.embassy.materials.library;

import java.util.List;
import java.util.Map;

/** How often materials were downloaded: measured, each file that was sent to its end once. */
public interface Downloads {

    void count(MaterialId id, int version);

    void forget(MaterialId id);

    /** Of many at once; those that nobody downloaded are missing. */
    Map<MaterialId, Counts> of(List<MaterialId> ids);

    default Counts of(MaterialId id) {
        return of(List.of(id)).getOrDefault(id, Counts.NONE);
    }

    /**
     * @param versions by version number; those that nobody downloaded are missing
     */
    record Counts(long total, Map<Integer, Long> versions) {

        public static final Counts NONE = new Counts(0, Map.of());
    }
}
