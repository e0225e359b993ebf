package dev.embassy.materials.stock;

import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Applies a decision to a level, again on the newer state when another change was first. A decision
 * that refuses ends it; contention alone never does within {@link #ATTEMPTS}.
 */
@Component
class LevelChanges {

    private static final int ATTEMPTS = 400;

    private final StockLevels levels;
    private final SettledMoves settledMoves;

    LevelChanges(StockLevels levels, SettledMoves settledMoves) {
        this.levels = levels;
        this.settledMoves = settledMoves;
    }

    /**
     * @param keys all that the decision asks the level about
     */
    StockLevel change(
            StockItem item,
            VariantId variant,
            DepotId depot,
            List<String> keys,
            Function<StockLevel, List<StockEvent>> decision) {
        item.variant(variant);
        var id = StockLevelId.of(item.id(), variant, depot);
        for (int attempt = 1; ; attempt++) {
            var level = levels.find(id).orElseGet(() -> StockLevel.empty(item, variant, depot));
            recall(level, keys);
            var events = decision.apply(level);
            if (events.isEmpty() && !level.isChanged()) {
                return level;
            }
            try {
                layDown(level);
                levels.store(level, events);
                return level;
            } catch (ChangedMeanwhile | AlreadyExists another) {
                if (attempt == ATTEMPTS) {
                    throw another;
                }
                // Spreads the contenders: the more often beaten, the longer the pause.
                LockSupport.parkNanos(
                        TimeUnit.MICROSECONDS.toNanos(
                                ThreadLocalRandom.current()
                                        .nextLong(500, 1_000L + 500L * Math.min(attempt, 60))));
            }
        }
    }

    /** Looked up after the level was read: a key that has left it since is there already. */
    private void recall(StockLevel level, List<String> keys) {
        if (level.hasLaidDown()) {
            for (var key : keys) {
                if (!level.hasSettled(key) && settledMoves.has(level.id(), key)) {
                    level.recall(key);
                }
            }
        }
    }

    /**
     * First into safety, then out of the level. The keys that are laid down were settled in the
     * state that was read, so they are true whoever is first to store.
     */
    private void layDown(StockLevel level) {
        var keys = level.tooMany();
        if (!keys.isEmpty()) {
            settledMoves.add(level.id(), keys);
            level.layDown(keys);
        }
    }
}
