package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * One line of the append-only ledger; the sum of {@code onHandChange} of a level is its on hand.
 *
 * @param id follows from the event that it records, and orders entries by time
 */
public record LedgerEntry(
        @Id String id,
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

    private static final HexFormat HEX = HexFormat.of();

    /**
     * By time, then in the order of the level's events; the same for the same event.
     *
     * @param sequence counts the events of the level
     */
    public static String idOf(Instant at, long sequence, String levelId) {
        return firstId(at) + HEX.toHexDigits(sequence, 8) + "-" + levelId;
    }

    /** What no identifier of this moment or later comes before. */
    public static String firstId(Instant at) {
        return HEX.toHexDigits(at.toEpochMilli(), 12) + "-";
    }

    public enum Kind {
        RECEIVED,
        ADJUSTED,
        RESERVED,
        RELEASED,
        SHIPPED,
        RETURNED,
        TRANSFERRED
    }
}
