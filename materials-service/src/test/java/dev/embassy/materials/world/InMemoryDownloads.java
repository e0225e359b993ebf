package dev.embassy.materials.world;

import dev.embassy.materials.library.Downloads;
import dev.embassy.materials.library.MaterialId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryDownloads implements Downloads {

    private final Map<MaterialId, Long> counts = new ConcurrentHashMap<>();

    @Override
    public void count(MaterialId id) {
        counts.merge(id, 1L, Long::sum);
    }

    @Override
    public long of(MaterialId id) {
        return counts.getOrDefault(id, 0L);
    }
}
