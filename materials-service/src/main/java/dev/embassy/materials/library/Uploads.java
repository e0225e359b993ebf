package dev.embassy.materials.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Uploads that have not come to their end, and for a while those that have. */
public interface Uploads {

    Optional<Upload> find(UploadId id);

    void store(Upload upload);

    void remove(UploadId id);

    /** A person's that are open and not expired by then, the last begun first. */
    List<Upload> unfinishedOf(String personId, Instant now, int limit);

    List<Upload> expiredBefore(Instant time, int limit);

    /** What the open ones have announced, together, in bytes. */
    long announcedBytes();

    default Upload get(UploadId id) {
        return find(id).orElseThrow(() -> new UploadNotFound(id));
    }
}
