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
 * Finishes what a crash left half-done, asks again for addresses that are not given, and forgets
 * those that are in time. All of it looks at the data, not at the clock's last tick, so a sweep
 * that was missed is caught up with.
 */
@Component
class ShipmentSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ShipmentSweep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BATCH = 200;
    private static final Person WAIT = Actor.system("shipments").person();
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

    /**
     * Asks those again who have not said where their parcel goes. The reminder stands in the same
     * write as what is told of it, so it is sent once; what fell due while the service was down, at
     * its next start.
     */
    @Scheduled(fixedDelayString = "${embassy.sweep.interval:PT15S}")
    void remindOfAddresses() {
        var now = clock.instant();
        for (int reminders = 0; reminders < settings.remindAfter().size(); reminders++) {
            var before = now.minus(settings.quietAfter(reminders));
            for (var shipment : shipments.unansweredSince(before, reminders, BATCH)) {
                if (!shipment.isNeededNoMore(now)) {
                    followUp(shipment, it -> it.remindOfAddress(AddressLink.random(), WAIT, now));
                }
            }
        }
    }

    /**
     * Calls off what waits for an address though nobody needs it any more. Not right after a start:
     * the news of meetups that were put off meanwhile come first.
     */
    @Scheduled(
            fixedDelayString = "${embassy.sweep.interval:PT15S}",
            initialDelayString = "${embassy.sweep.give-up-after-start:PT1M}")
    void endWaits() {
        var now = clock.instant();
        for (var shipment : shipments.waitingInVain(now, BATCH)) {
            followUp(shipment, it -> it.giveUp(WAIT, now));
        }
    }

    private void followUp(Shipment shipment, Function<Shipment, ShipmentEvent> step) {
        try {
            shipments.store(shipment, List.of(step.apply(shipment)));
        } catch (ChangedMeanwhile answered) {
            LOG.info("Shipment {} changed meanwhile; the next sweep looks again", shipment.id());
        } catch (RuntimeException failed) {
            LOG.warn("Shipment {} waits on until the next sweep", shipment.id(), failed);
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
