package dev.embassy.materials.stock;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings transfers to their end that a crash left under way. */
@Component
class TransferSweep {

    private static final Logger LOG = LoggerFactory.getLogger(TransferSweep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StockTransfers transfers;
    private final TransferStock transferStock;
    private final Clock clock;

    TransferSweep(StockTransfers transfers, TransferStock transferStock, Clock clock) {
        this.transfers = transfers;
        this.transferStock = transferStock;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${embassy.sweep.interval:PT15S}")
    void finishTransfers() {
        for (var transfer : transfers.openSince(clock.instant().minus(PATIENCE), 100)) {
            try {
                transferStock.finish(transfer.id());
            } catch (RuntimeException failed) {
                LOG.warn("Transfer {} waits for the next sweep", transfer.id(), failed);
            }
        }
    }
}
