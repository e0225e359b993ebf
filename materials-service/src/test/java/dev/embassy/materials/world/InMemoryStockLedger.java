package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.stock.LedgerEntry;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLedger;
import dev.embassy.materials.stock.StockLevelId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

public final class InMemoryStockLedger implements StockLedger {

    private final Map<String, LedgerEntry> entries = new ConcurrentHashMap<>();

    @Override
    public void append(LedgerEntry entry) {
        entries.putIfAbsent(entry.id(), entry);
    }

    @Override
    public Page<LedgerEntry> of(StockItemId item, PageRequest page) {
        return page(new Filter(item, null, null, null, null), page);
    }

    @Override
    public Page<LedgerEntry> page(Filter filter, PageRequest page) {
        var after = page.after();
        var found =
                entries.values().stream()
                        .filter(entry ->
                                filter.item() == null || entry.itemId().equals(filter.item()))
                        .filter(entry ->
                                filter.depot() == null || entry.depotId().equals(filter.depot()))
                        .filter(entry -> filter.kind() == null || entry.kind() == filter.kind())
                        .filter(entry ->
                                filter.from() == null || !entry.at().isBefore(filter.from()))
                        .filter(entry -> filter.to() == null || entry.at().isBefore(filter.to()))
                        .filter(entry -> after == null || entry.id().compareTo(after) < 0)
                        .sorted(Comparator.comparing(LedgerEntry::id).reversed())
                        .toList();
        var items = found.stream().limit(page.limit()).toList();
        return new Page<>(items, found.size() > items.size() ? items.getLast().id() : null);
    }

    private Stream<LedgerEntry> of(StockLevelId level) {
        return entries.values().stream().filter(entry -> entry.levelId().equals(level));
    }

    @Override
    public Optional<LedgerEntry> lastOf(StockLevelId level, Instant at) {
        return of(level)
                .filter(entry -> !entry.at().isAfter(at))
                .max(Comparator.comparing(LedgerEntry::id));
    }

    @Override
    public long onHand(StockLevelId level) {
        return sums(level).onHand();
    }

    @Override
    public Sums sums(StockLevelId level) {
        return new Sums(
                of(level).mapToLong(LedgerEntry::onHandChange).sum(),
                of(level).mapToLong(LedgerEntry::reservedChange).sum());
    }

    @Override
    public int used(StockLevelId level, Instant since) {
        int change =
                of(level)
                        .filter(entry -> !entry.at().isBefore(since))
                        .filter(entry ->
                                switch (entry.kind()) {
                                    case SHIPPED, RETURNED, TRANSFERRED -> true;
                                    case RECEIVED, ADJUSTED, RESERVED, RELEASED -> false;
                                })
                        .mapToInt(LedgerEntry::onHandChange)
                        .sum();
        return Math.max(0, -change);
    }
}
