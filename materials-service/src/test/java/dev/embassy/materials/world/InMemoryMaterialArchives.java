package dev.embassy.materials.world;

import dev.embassy.materials.imports.MaterialArchive;
import dev.embassy.materials.imports.MaterialArchiveId;
import dev.embassy.materials.imports.MaterialArchives;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

public final class InMemoryMaterialArchives implements MaterialArchives {

    private static final Comparator<MaterialArchive> OLDEST_FIRST =
            Comparator.comparing(archive -> archive.id().value());

    private final Map<MaterialArchiveId, MaterialArchive> archives = new HashMap<>();
    private final Set<MaterialArchiveId> taken = new HashSet<>();

    @Override
    public synchronized Optional<MaterialArchive> find(MaterialArchiveId id) {
        return Optional.ofNullable(archives.get(id));
    }

    @Override
    public synchronized void store(MaterialArchive archive) {
        archives.put(archive.id(), archive);
    }

    @Override
    public synchronized boolean take(MaterialArchiveId id, Instant until) {
        var archive = archives.get(id);
        if (archive == null) {
            return false;
        }
        archives.put(id, archive.until(until));
        taken.add(id);
        return true;
    }

    @Override
    public synchronized boolean drop(MaterialArchiveId id) {
        return !taken.contains(id) && archives.remove(id) != null;
    }

    @Override
    public synchronized void remove(MaterialArchiveId id) {
        archives.remove(id);
        taken.remove(id);
    }

    @Override
    public synchronized List<MaterialArchive> of(String personId, int limit) {
        return archives.values().stream()
                .filter(archive -> archive.by().id().equals(personId))
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<MaterialArchive> list(int limit) {
        return archives.values().stream().sorted(OLDEST_FIRST).limit(limit).toList();
    }
}
