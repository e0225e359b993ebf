package dev.embassy.materials.search;

/** Records that may have been stored by a release that did not know all they are found by now. */
public interface OlderRecords {

    /**
     * Completes at most so many of what lacks something. For whoever reads a record it stays as it
     * was, of the same version; only searches find it from now on.
     *
     * @return how many were completed; 0 when none is left, or when somebody else wrote them
     */
    int complete(int limit);
}
