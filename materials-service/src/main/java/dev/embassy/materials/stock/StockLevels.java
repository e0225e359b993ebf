package dev.embassy.materials.stock;

import java.util.List;
import java.util.Optional;

/** What lies where. */
public interface StockLevels {

    Optional<StockLevel> find(StockLevelId id);

    /** Refuses with {@code changed-meanwhile} when another change was first. */
    void store(StockLevel level, List<StockEvent> events);

    /** All of them, at most 10,000. */
    List<StockLevel> list();
}
