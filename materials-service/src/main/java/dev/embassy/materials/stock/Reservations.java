package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Holds stock for somebody over several levels. Each line is its own document and each step is
 * idempotent by key, so the caller records its intent first and repeats the steps after a crash.
 */
@Component
public class Reservations {

    private final StockItems items;
    private final StockLevels levels;
    private final LevelChanges changes;
    private final Clock clock;

    Reservations(StockItems items, StockLevels levels, LevelChanges changes, Clock clock) {
        this.items = items;
        this.levels = levels;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Reserves what it can.
     *
     * @return the lines of which less is left than wanted; empty when all are held. The caller
     *     releases the others under the same key.
     */
    public List<Shortage> reserve(String key, List<StockLine> lines, Person by) {
        var shortages = new ArrayList<Shortage>();
        for (var line : lines) {
            var item = items.get(line.itemId());
            try {
                changes.change(
                        item,
                        line.variantId(),
                        level -> level.reserve(key, line.quantity(), by, clock.instant()));
            } catch (NotEnoughStock refused) {
                shortages.add(
                        new Shortage(
                                line.itemId(),
                                line.variantId(),
                                item.label(line.variantId()),
                                line.quantity(),
                                refused.available()));
            }
        }
        return shortages;
    }

    public void release(String key, List<StockLine> lines, Person by) {
        for (var line : lines) {
            changes.change(
                    items.get(line.itemId()),
                    line.variantId(),
                    level -> level.release(key, by, clock.instant()));
        }
    }

    public void ship(String key, List<StockLine> lines, Person by) {
        for (var line : lines) {
            changes.change(
                    items.get(line.itemId()),
                    line.variantId(),
                    level -> level.ship(key, by, clock.instant()));
        }
    }

    public void takeBack(String key, List<StockLine> lines, Person by) {
        for (var line : lines) {
            changes.change(
                    items.get(line.itemId()),
                    line.variantId(),
                    level -> level.takeBack(key, line.quantity(), by, clock.instant()));
        }
    }

    /** How many could be reserved now. */
    public int available(StockItemId item, VariantId variant) {
        return levels.find(StockLevelId.of(item, variant, DepotId.WAREHOUSE))
                .map(StockLevel::available)
                .orElse(0);
    }
}
