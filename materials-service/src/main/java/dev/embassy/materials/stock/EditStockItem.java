package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Staff and fulfilment describe an item anew and retire what is gone. */
@Component
public class EditStockItem {

    private final StockItems items;
    private final StockLevels levels;
    private final StockTransfers transfers;
    private final LevelChanges changes;
    private final Clock clock;

    EditStockItem(
            StockItems items,
            StockLevels levels,
            StockTransfers transfers,
            LevelChanges changes,
            Clock clock) {
        this.items = items;
        this.levels = levels;
        this.transfers = transfers;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param variants those to be called otherwise and new ones; the others stay
     */
    public StockItem change(
            StockItemId id,
            StockItem.Description description,
            List<Variant> variants,
            Expected expected,
            Actor by) {
        requireKeeper(by);
        var item = items.get(id);
        expected.check(item);
        items.store(
                item, List.of(item.change(description, variants, by.person(), clock.instant())));
        return item;
    }

    /**
     * Retires it first and looks again then, so that what came in meanwhile is not overlooked.
     *
     * @throws VariantNotEmpty if something of it lies in any depot or is under way
     */
    public StockItem retire(StockItemId id, VariantId variant, Expected expected, Actor by) {
        requireKeeper(by);
        var item = items.get(id);
        expected.check(item);
        if (item.variant(variant).isRetired()) {
            return item;
        }
        requireGone(item, variant);
        items.store(item, List.of(item.retire(variant, by.person(), clock.instant())));
        try {
            requireGone(item, variant);
        } catch (VariantNotEmpty meanwhile) {
            bringBackAfterAll(id, variant, by.person());
            throw meanwhile;
        }
        return item;
    }

    public StockItem bringBack(StockItemId id, VariantId variant, Expected expected, Actor by) {
        requireKeeper(by);
        var item = items.get(id);
        expected.check(item);
        if (item.variant(variant).isRetired()) {
            items.store(item, List.of(item.bringBack(variant, by.person(), clock.instant())));
        }
        return item;
    }

    /** Lets the levels know what their item is called and worth; safe to repeat and come late. */
    public void describeLevels(StockItemId id, Person by) {
        var item = items.get(id);
        for (var level : levels.of(id)) {
            changes.change(
                    item,
                    level.variantId(),
                    level.depotId(),
                    List.of(),
                    it -> it.describe(item, by, clock.instant()));
        }
    }

    private void bringBackAfterAll(StockItemId id, VariantId variant, Person by) {
        while (true) {
            var item = items.get(id);
            if (!item.variant(variant).isRetired()) {
                return;
            }
            try {
                items.store(item, List.of(item.bringBack(variant, by, clock.instant())));
                return;
            } catch (ChangedMeanwhile another) {
                continue; // look again
            }
        }
    }

    private void requireGone(StockItem item, VariantId variant) {
        int pieces =
                levels.of(item.id()).stream()
                                .filter(level -> level.variantId().equals(variant))
                                .mapToInt(StockLevel::onHand)
                                .sum()
                        + transfers.piecesUnderWay(item.id(), variant);
        if (pieces > 0) {
            throw new VariantNotEmpty(item.label(variant), pieces);
        }
    }

    private static void requireKeeper(Actor by) {
        if (!DepotRules.isKeeper(by)) {
            throw new NotAllowed("Only staff and fulfilment describe stock items.");
        }
    }
}
