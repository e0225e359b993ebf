package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.problem.NotAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What was on hand at the end of each month, from the ledger: for each level and month the last
 * entry before, one look into an index each, so it costs the same however long the ledger is.
 */
@Component
public class StockHistory {

    static final int MONTHS = 12;

    private final StockItems items;
    private final StockLevels levels;
    private final StockLedger ledger;
    private final Clock clock;

    StockHistory(StockItems items, StockLevels levels, StockLedger ledger, Clock clock) {
        this.items = items;
        this.levels = levels;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param onHand in the warehouse when the month, in UTC, was over; now for the current one
     */
    public record Month(YearMonth month, int onHand) {}

    /** The last twelve months with the current one, the oldest first. */
    public List<Month> of(StockItemId id, Actor reader) {
        if (!DepotRules.isKeeper(reader)) {
            throw new NotAllowed("Only staff and fulfilment see the stock.");
        }
        var item = items.get(id);
        var own =
                levels.of(item.id()).stream()
                        .filter(level -> level.depotId().isWarehouse())
                        .toList();
        var current = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        var months = new ArrayList<Month>();
        for (int back = MONTHS - 1; back > 0; back--) {
            var month = current.minusMonths(back);
            var end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            int onHand =
                    own.stream()
                            .mapToInt(level ->
                                    ledger.lastOf(level.id(), end.minusMillis(1))
                                            .map(LedgerEntry::onHand)
                                            .orElse(0))
                            .sum();
            months.add(new Month(month, onHand));
        }
        months.add(new Month(current, own.stream().mapToInt(StockLevel::onHand).sum()));
        return months;
    }
}
