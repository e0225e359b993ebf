package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.stock.LedgerEntry;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLedger;
import dev.embassy.materials.stock.StockLevelId;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryStockLedger implements StockLedger {

    private final Map<String, LedgerEntry> entries = new ConcurrentHashMap<>();

    @Override
    public void append(LedgerEntry entry) {
        entries.putIfAbsent(entry.id(), entry);
    }

    @Override
    public Page<LedgerEntry> of(StockItemId item, PageRequest page) {
        var after = page.after();
        var found =
                entries.values().stream()
                        .filter(entry -> entry.itemId().equals(item))
                        .filter(entry -> after == null || entry.id().compareTo(after) < 0)
                        .sorted(Comparator.comparing(LedgerEntry::id).reversed())
                        .toList();
        var items = found.stream().limit(page.limit()).toList();
        return new Page<>(items, found.size() > items.size() ? items.getLast().id() : null);
    }

    @Override
    public long onHand(StockLevelId level) {
        return entries.values().stream()
                .filter(entry -> entry.levelId().equals(level))
                .mapToLong(LedgerEntry::onHandChange)
                .sum();
    }
}
