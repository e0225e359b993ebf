package dev.embassy.materials.stock;

import java.util.List;

/**
 * The keys of moves that a level no longer carries itself. A key is added here before its level
 * lets go of it, so at every moment a settled key is in the level or here; nothing is taken away.
 */
public interface SettledMoves {

    boolean has(StockLevelId level, String key);

    /** Adds them; those that are there already stay as they are. */
    void add(StockLevelId level, List<String> keys);
}
