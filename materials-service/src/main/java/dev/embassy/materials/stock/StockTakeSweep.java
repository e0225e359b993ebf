package dev.embassy.materials.stock;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes corrections that a crash left half-done. */
@Component
class StockTakeSweep {

    private static final Logger LOG = LoggerFactory.getLogger(StockTakeSweep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StockTakes takes;
    private final TakeStock takeStock;
    private final Clock clock;

    StockTakeSweep(StockTakes takes, TakeStock takeStock, Clock clock) {
        this.takes = takes;
        this.takeStock = takeStock;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${embassy.sweep.interval:PT15S}")
    void finishTakes() {
        for (var take : takes.settlingSince(clock.instant().minus(PATIENCE), 100)) {
            try {
                takeStock.finish(take.id());
            } catch (RuntimeException failed) {
                LOG.warn("Stock-take {} waits for the next sweep", take.id(), failed);
            }
        }
    }
}
