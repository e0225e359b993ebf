package dev.embassy.materials.world;

import dev.embassy.materials.stock.SettledMoves;
import dev.embassy.materials.stock.StockLevelId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemorySettledMoves implements SettledMoves {

    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    @Override
    public boolean has(StockLevelId level, String key) {
        return keys.contains(level.value() + " " + key);
    }

    @Override
    public void add(StockLevelId level, List<String> added) {
        added.forEach(key -> keys.add(level.value() + " " + key));
    }
}
