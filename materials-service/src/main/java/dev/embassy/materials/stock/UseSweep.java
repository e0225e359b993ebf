package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts from the ledger how much of each variant is used, so that days of cover are known. */
@Component
class UseSweep {

    private static final Logger LOG = LoggerFactory.getLogger(UseSweep.class);
    private static final Person SYSTEM = Actor.system("stock-cover").person();

    private final StockItems items;
    private final StockLevels levels;
    private final StockLedger ledger;
    private final LevelChanges changes;
    private final Clock clock;

    UseSweep(
            StockItems items,
            StockLevels levels,
            StockLedger ledger,
            LevelChanges changes,
            Clock clock) {
        this.items = items;
        this.levels = levels;
        this.ledger = ledger;
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${embassy.stock.use-interval:PT6H}")
    void countUse() {
        var filter = new StockLevels.Filter(null, DepotId.WAREHOUSE, null, false, null);
        var request = PageRequest.first(PageRequest.MAX_LIMIT);
        while (true) {
            var page = levels.page(filter, request);
            page.items().forEach(this::countUse);
            if (page.next() == null) {
                return;
            }
            request = new PageRequest(PageRequest.MAX_LIMIT, page.next());
        }
    }

    private void countUse(StockLevel level) {
        try {
            var since = clock.instant().minus(Duration.ofDays(StockLevel.USE_DAYS));
            int used = ledger.used(level.id(), since);
            if (used != level.usedLately()) {
                changes.change(
                        items.get(level.itemId()),
                        level.variantId(),
                        level.depotId(),
                        List.of(),
                        it -> it.use(used, SYSTEM, clock.instant()));
            }
        } catch (RuntimeException failed) {
            LOG.warn("The use of {} is counted next time", level.id(), failed);
        }
    }
}
