package dev.embassy.materials.stock;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;

/** Every move there ever was; nothing is changed or taken away. */
public interface StockLedger {

    /** Adds the entry; the same entry again changes nothing. */
    void append(LedgerEntry entry);

    /** An item's moves, the newest first. */
    Page<LedgerEntry> of(StockItemId item, PageRequest page);

    /** The sum of on-hand changes of a level. */
    long onHand(StockLevelId level);
}
