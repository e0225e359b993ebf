package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Books what came to a person and what of it was used up; the rest lies in the person's own depot.
 */
@Component
public class HolderStock {

    private final StockItems items;
    private final StockLevels levels;
    private final LocalDepots localDepots;
    private final LevelChanges changes;
    private final Clock clock;

    HolderStock(
            StockItems items,
            StockLevels levels,
            LocalDepots localDepots,
            LevelChanges changes,
            Clock clock) {
        this.items = items;
        this.levels = levels;
        this.localDepots = localDepots;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Both in one write. Under one key it is always the same that comes of it, however often it is
     * asked for.
     *
     * @param arrived how many more came than was booked so far; negative for a correction
     * @param used how many more of them were used up; negative for a correction
     * @param occasion of which they came, for the ledger
     * @return false if less is available than would have to leave the depot; then nothing is booked
     */
    public boolean book(
            String key,
            StockItemId item,
            VariantId variant,
            Person holder,
            int arrived,
            int used,
            String occasion,
            Person by) {
        if (arrived == 0 && used == 0) {
            return true;
        }
        var depot = localDepots.of(holder, by).id();
        var level =
                changes.change(
                        items.get(item),
                        variant,
                        depot,
                        List.of(key, StockLevel.refused(key)),
                        it -> it.account(key, arrived, used, occasion, by, clock.instant()));
        localDepots.reopenForWhatCameIn(depot);
        return level.hasSettled(key);
    }

    /**
     * What a person sent and nobody received does not lie with them any more. Under one key it is
     * the same, however often it is asked for.
     *
     * @param most pieces; fewer where fewer are available by then
     * @param reason for the ledger
     */
    public void writeOff(
            String key,
            StockItemId item,
            VariantId variant,
            Person holder,
            int most,
            String reason,
            Person by) {
        changes.change(
                items.get(item),
                variant,
                DepotId.heldBy(holder),
                List.of(key),
                it -> it.writeOff(key, most, reason, by, clock.instant()));
    }

    /** How many a person could give away. */
    public int available(Person holder, StockItemId item, VariantId variant) {
        return levels.find(StockLevelId.of(item, variant, DepotId.heldBy(holder)))
                .map(StockLevel::available)
                .orElse(0);
    }
}
