package dev.embassy.materials.stock;

import java.util.List;
import java.util.Optional;

/** All stock items. */
public interface StockItems {

    Optional<StockItem> find(StockItemId id);

    void store(StockItem item, List<StockItemEvent> events);

    /** By name, at most 1000: a programme has tens of items. */
    List<StockItem> list();

    default StockItem get(StockItemId id) {
        return find(id).orElseThrow(() -> new StockItemNotFound(id));
    }
}
