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

    LevelChanges(StockLevels levels) {
        this.levels = levels;
    }

    StockLevel change(
            StockItem item, VariantId variant, Function<StockLevel, List<StockEvent>> decision) {
        item.variant(variant);
        var id = StockLevelId.of(item.id(), variant, DepotId.WAREHOUSE);
        for (int attempt = 1; ; attempt++) {
            var level =
                    levels.find(id)
                            .orElseGet(() -> StockLevel.empty(item, variant, DepotId.WAREHOUSE));
            var events = decision.apply(level);
            if (events.isEmpty()) {
                return level;
            }
            try {
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
}
