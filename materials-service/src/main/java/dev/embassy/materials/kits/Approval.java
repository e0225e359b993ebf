package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An approval that has begun and is not finished: the recorded intent from which a crash is
 * recovered.
 *
 * @param attempt makes the reservation key of each try its own
 * @param trust why the requester is trusted; null where a person decided
 * @param undoing what was reserved is being given back; there is no way forward any more
 */
public record Approval(
        int attempt,
        List<StockLine> lines,
        boolean partial,
        @Nullable String reason,
        Person by,
        Instant startedAt,
        @Nullable Trust trust,
        boolean undoing) {

    int approved(StockItemId item, VariantId variant) {
        return lines.stream()
                .filter(line -> line.itemId().equals(item) && line.variantId().equals(variant))
                .mapToInt(StockLine::quantity)
                .sum();
    }

    Approval toBeUndone() {
        return new Approval(attempt, lines, partial, reason, by, startedAt, trust, true);
    }
}
