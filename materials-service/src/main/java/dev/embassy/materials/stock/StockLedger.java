package dev.embassy.materials.stock;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every move there ever was; nothing is changed or taken away. */
public interface StockLedger {

    /** Adds the entry; the same entry again changes nothing. */
    void append(LedgerEntry entry);

    /** An item's moves, the newest first. */
    Page<LedgerEntry> of(StockItemId item, PageRequest page);

    /** The sum of on-hand changes of a level. */
    long onHand(StockLevelId level);

    /** Both sums of a level. */
    Sums sums(StockLevelId level);

    /** What the entries of a level add up to. */
    record Sums(long onHand, long reserved) {}

    /** The last entry of a level at or before a moment; one look into an index. */
    Optional<LedgerEntry> lastOf(StockLevelId level, Instant at);

    /**
     * How many pieces were shipped or given to other depots since a moment, less what came back.
     */
    int used(StockLevelId level, Instant since);

    /**
     * The newest first; what is null does not narrow down.
     *
     * @param from at or after
     * @param to before
     */
    record Filter(
            @Nullable StockItemId item,
            @Nullable DepotId depot,
            LedgerEntry.@Nullable Kind kind,
            @Nullable Instant from,
            @Nullable Instant to) {}

    Page<LedgerEntry> page(Filter filter, PageRequest page);
}
