package dev.embassy.materials.library;

import java.util.Map;

/** How often materials were downloaded: measured, each file that was sent to its end once. */
public interface Downloads {

    void count(MaterialId id, int version);

    Counts of(MaterialId id);

    /**
     * @param versions by version number; those that nobody downloaded are missing
     */
    record Counts(long total, Map<Integer, Long> versions) {}
}
