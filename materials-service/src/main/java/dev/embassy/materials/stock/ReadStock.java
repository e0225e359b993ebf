package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What lies in the depots, for those who work with it. */
@Component
public class ReadStock {

    private final StockItems items;
    private final StockLevels levels;
    private final StockLedger ledger;
    private final StockTransfers transfers;

    ReadStock(StockItems items, StockLevels levels, StockLedger ledger, StockTransfers transfers) {
        this.items = items;
        this.levels = levels;
        this.ledger = ledger;
        this.transfers = transfers;
    }

    /** An item with its levels; variants that were never received have none. */
    public record Stocked(StockItem item, List<StockLevel> levels) {}

    public List<Stocked> list(Actor reader) {
        requireReader(reader);
        var byItem = levels.list().stream().collect(Collectors.groupingBy(StockLevel::itemId));
        return items.list().stream()
                .map(item -> new Stocked(item, byItem.getOrDefault(item.id(), List.of())))
                .toList();
    }

    public Stocked get(StockItemId id, Actor reader) {
        requireReader(reader);
        return new Stocked(items.get(id), levels.of(id));
    }

    public Page<LedgerEntry> ledger(StockItemId id, PageRequest page, Actor reader) {
        requireReader(reader);
        return ledger.of(items.get(id).id(), page);
    }

    /** All moves, the newest first. */
    public Page<LedgerEntry> ledger(StockLedger.Filter filter, PageRequest page, Actor reader) {
        requireReader(reader);
        return ledger.page(filter, page);
    }

    /** All levels, by label. */
    public Page<StockLevel> levels(StockLevels.Filter filter, PageRequest page, Actor reader) {
        requireReader(reader);
        return levels.page(filter, page);
    }

    /** The newest transfers first. */
    public Page<StockTransfer> transfers(PageRequest page, Actor reader) {
        requireReader(reader);
        return transfers.page(null, page);
    }

    /** What holders sent and nobody has counted yet, the longest waiting first. */
    public Page<StockTransfer> awaited(PageRequest page, Actor reader) {
        requireReader(reader);
        return transfers.awaited(page);
    }

    private static void requireReader(Actor reader) {
        if (!reader.hasAny(Roles.STAFF, Roles.FULFILMENT)) {
            throw new NotAllowed("Only staff and fulfilment see the stock.");
        }
    }
}
