package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the append-only ledger; the sum of {@code onHandChange} of a level is its on hand.
 *
 * @param id of the event that it records
 */
public record LedgerEntry(
        String id,
        StockLevelId levelId,
        StockItemId itemId,
        VariantId variantId,
        DepotId depotId,
        String label,
        Kind kind,
        int onHandChange,
        int reservedChange,
        int onHand,
        int reserved,
        @Nullable String reason,
        Person by,
        Instant at,
        long sequence) {

    public enum Kind {
        RECEIVED,
        ADJUSTED,
        RESERVED,
        RELEASED,
        SHIPPED,
        RETURNED
    }
}
