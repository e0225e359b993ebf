package dev.embassy.materials.world;

import dev.embassy.materials.library.Downloads;
import dev.embassy.materials.library.MaterialId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

public final class InMemoryDownloads implements Downloads {

    private final Map<MaterialId, Map<Integer, Long>> counts = new ConcurrentHashMap<>();

    @Override
    public synchronized void count(MaterialId id, int version) {
        counts.computeIfAbsent(id, any -> new TreeMap<>()).merge(version, 1L, Long::sum);
    }

    @Override
    public synchronized void forget(MaterialId id) {
        counts.remove(id);
    }

    @Override
    public synchronized Map<MaterialId, Counts> of(List<MaterialId> ids) {
        return ids.stream()
                .filter(counts::containsKey)
                .collect(Collectors.toMap(id -> id, this::counted));
    }

    private Counts counted(MaterialId id) {
        var versions = Map.copyOf(counts.getOrDefault(id, Map.of()));
        return new Counts(versions.values().stream().mapToLong(it -> it).sum(), versions);
    }
}
