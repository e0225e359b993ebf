package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
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
    private final ShipmentSettings settings;
    private final Clock clock;

    ShipmentSweep(
            Shipments shipments,
            RequestShipment requestShipment,
            ShipmentSettings settings,
            Clock clock) {
        this.shipments = shipments;
        this.requestShipment = requestShipment;
        this.settings = settings;
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
        var longAgo = now.minus(settings.unheardAfter());
        purgeAll(
                () -> shipments.addressesToPurge(now, BATCH),
                shipment -> shipment.purgeAddress(PURGE, now));
        purgeAll(
                () -> shipments.unheardOfSince(longAgo, BATCH),
                shipment -> shipment.purgeAddressUnheard(PURGE, now));
    }

    /** What could not be purged comes up again; a batch without any success ends it. */
    private void purgeAll(Supplier<List<Shipment>> due, Function<Shipment, ShipmentEvent> purge) {
        for (int purged = 1; purged > 0; ) {
            purged = 0;
            for (var shipment : due.get()) {
                purged += isPurged(shipment, purge) ? 1 : 0;
            }
        }
    }

    private boolean isPurged(Shipment shipment, Function<Shipment, ShipmentEvent> purge) {
        try {
            shipments.store(shipment, List.of(purge.apply(shipment)));
            return true;
        } catch (ChangedMeanwhile another) {
            LOG.info("Shipment {} changed meanwhile; its address goes next time", shipment.id());
        } catch (RuntimeException failed) {
            LOG.warn("The address of {} stays until the next sweep", shipment.id(), failed);
        }
        return false;
    }
}
