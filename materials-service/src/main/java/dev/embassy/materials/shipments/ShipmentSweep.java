package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finishes what a crash left half-done and forgets addresses in time. Both look at the data, not at
 * the clock's last tick, so a sweep that was missed is caught up with.
 */
@Component
class ShipmentSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ShipmentSweep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BATCH = 200;
    private static final Person PURGE = Actor.system("address-purge").person();

    private final Shipments shipments;
    private final RequestShipment requestShipment;
    private final Clock clock;

    ShipmentSweep(Shipments shipments, RequestShipment requestShipment, Clock clock) {
        this.shipments = shipments;
        this.requestShipment = requestShipment;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${embassy.sweep.interval:PT15S}")
    void decideStock() {
        for (var shipment : shipments.undecidedSince(clock.instant().minus(PATIENCE), BATCH)) {
            try {
                requestShipment.decideStock(shipment.id());
            } catch (RuntimeException failed) {
                LOG.warn("Shipment {} stays undecided until the next sweep", shipment.id(), failed);
            }
        }
    }

    /** Also right after a start: what fell due while the service was down goes at once. */
    @Scheduled(fixedDelayString = "${embassy.sweep.purge-interval:PT10M}")
    void purgeAddresses() {
        var now = clock.instant();
        // What could not be purged comes up again; a batch without any success ends it.
        for (int purged = 1; purged > 0; ) {
            purged = 0;
            for (var shipment : shipments.addressesToPurge(now, BATCH)) {
                purged += purge(shipment, now) ? 1 : 0;
            }
        }
    }

    private boolean purge(Shipment shipment, Instant now) {
        try {
            shipments.store(shipment, List.of(shipment.purgeAddress(PURGE, now)));
            return true;
        } catch (ChangedMeanwhile another) {
            LOG.info("Shipment {} changed meanwhile; its address goes next time", shipment.id());
        } catch (RuntimeException failed) {
            LOG.warn("The address of {} stays until the next sweep", shipment.id(), failed);
        }
        return false;
    }
}
