package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds stock of the warehouse for somebody over several levels. Each line is its own document and
 * each step is idempotent by key, so the caller records its intent first and repeats the steps
 * after a crash.
 */
@Component
public class Reservations {

    private final StockItems items;
    private final StockLevels levels;
    private final Depots depots;
    private final LocalDepots localDepots;
    private final LevelChanges changes;
    private final Clock clock;

    Reservations(
            StockItems items,
            StockLevels levels,
            Depots depots,
            LocalDepots localDepots,
            LevelChanges changes,
            Clock clock) {
        this.items = items;
        this.levels = levels;
        this.depots = depots;
        this.localDepots = localDepots;
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
                        DepotId.WAREHOUSE,
                        List.of(key),
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
                    DepotId.WAREHOUSE,
                    List.of(key),
                    level -> level.release(key, by, clock.instant()));
        }
    }

    /**
     * Holds less of a line than before.
     *
     * @param to how many stay; 0 gives the whole line back
     */
    public void reduce(String key, StockLine line, int to, Person by) {
        changes.change(
                items.get(line.itemId()),
                line.variantId(),
                DepotId.WAREHOUSE,
                List.of(key),
                level -> level.reduce(key, to, by, clock.instant()));
    }

    public void ship(String key, List<StockLine> lines, Person by) {
        for (var line : lines) {
            changes.change(
                    items.get(line.itemId()),
                    line.variantId(),
                    DepotId.WAREHOUSE,
                    List.of(key),
                    level -> level.ship(key, by, clock.instant()));
        }
    }

    /** Takes back into the warehouse what had been shipped. */
    public void takeBack(String key, List<StockLine> lines, Person by) {
        takeBack(key, lines, DepotId.WAREHOUSE, null, by);
    }

    /**
     * Takes what had been shipped into a depot: back into the warehouse, or what an organiser keeps
     * into their own. A local depot that was closed is opened by it.
     */
    public void takeBack(
            String key, List<StockLine> lines, DepotId into, @Nullable String reason, Person by) {
        depots.get(into);
        for (var line : lines) {
            changes.change(
                    items.get(line.itemId()),
                    line.variantId(),
                    into,
                    List.of(key),
                    level -> level.takeBack(key, line.quantity(), reason, by, clock.instant()));
        }
        localDepots.reopenForWhatCameIn(into);
    }

    /** How many could be reserved now. */
    public int available(StockItemId item, VariantId variant) {
        return levels.find(StockLevelId.of(item, variant, DepotId.WAREHOUSE))
                .map(StockLevel::available)
                .orElse(0);
    }
}
