package dev.embassy.materials.stock;

import dev.embassy.chassis.aggregate.Aggregate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes corrections and transfers that a crash left half-done. */
@Component
class StockSweep {

    private static final Logger LOG = LoggerFactory.getLogger(StockSweep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BATCH = 100;

    private final StockTakes takes;
    private final TakeStock takeStock;
    private final StockTransfers transfers;
    private final TransferStock transferStock;
    private final Clock clock;

    StockSweep(
            StockTakes takes,
            TakeStock takeStock,
            StockTransfers transfers,
            TransferStock transferStock,
            Clock clock) {
        this.takes = takes;
        this.takeStock = takeStock;
        this.transfers = transfers;
        this.transferStock = transferStock;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${embassy.sweep.interval:PT15S}")
    void finishTakes() {
        var before = clock.instant().minus(PATIENCE);
        finish(takes.settlingSince(before, BATCH), take -> takeStock.finish(take.id()));
    }

    @Scheduled(fixedDelayString = "${embassy.sweep.interval:PT15S}")
    void finishTransfers() {
        var before = clock.instant().minus(PATIENCE);
        finish(transfers.openSince(before, BATCH), it -> transferStock.finish(it.id()));
    }

    private static <A extends Aggregate<?>> void finish(List<A> all, Consumer<A> finishing) {
        for (var one : all) {
            try {
                finishing.accept(one);
            } catch (RuntimeException failed) {
                LOG.warn("{} waits for the next sweep", one.id(), failed);
            }
        }
    }
}
