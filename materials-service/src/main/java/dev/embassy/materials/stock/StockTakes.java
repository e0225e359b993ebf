package dev.embassy.materials.stock;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All stock-takes there were. */
public interface StockTakes {

    Optional<StockTake> find(StockTakeId id);

    /** Refuses with {@code changed-meanwhile} when another change was first. */
    void store(StockTake take, List<StockTakeEvent> events);

    /** Those that are being settled since before a moment. */
    List<StockTake> settlingSince(Instant before, int limit);

    /** The newest first. */
    Page<StockTake> page(PageRequest page);

    default StockTake get(StockTakeId id) {
        return find(id).orElseThrow(() -> new StockTakeNotFound(id));
    }
}
