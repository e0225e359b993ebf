package dev.embassy.materials.world;

import dev.embassy.materials.library.Upload;
import dev.embassy.materials.library.UploadId;
import dev.embassy.materials.library.Uploads;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryUploads implements Uploads {

    private final Map<UploadId, Upload> uploads = new ConcurrentHashMap<>();

    @Override
    public Optional<Upload> find(UploadId id) {
        return Optional.ofNullable(uploads.get(id));
    }

    @Override
    public void store(Upload upload) {
        uploads.put(upload.id(), upload);
    }

    @Override
    public void remove(UploadId id) {
        uploads.remove(id);
    }

    @Override
    public List<Upload> unfinishedOf(String personId, Instant now, int limit) {
        return uploads.values().stream()
                .filter(upload -> upload.by().id().equals(personId))
                .filter(upload -> upload.isOpen() && upload.expiresAt().isAfter(now))
                .sorted(Comparator.comparing((Upload upload) -> upload.id().value()).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Upload> expiredBefore(Instant time, int limit) {
        return uploads.values().stream()
                .filter(upload -> upload.expiresAt().isBefore(time))
                .limit(limit)
                .toList();
    }

    @Override
    public long announcedBytes() {
        return uploads.values().stream().filter(Upload::isOpen).mapToLong(Upload::length).sum();
    }
}
