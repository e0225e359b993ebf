package dev.embassy.materials.shipments.store;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.audit.AuditLog;
import dev.embassy.chassis.events.OutboxEvent;
import dev.embassy.chassis.id.Ids;
import dev.embassy.materials.shipments.AddressReads;
import dev.embassy.materials.shipments.Shipment;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reads stand in the audit log beside the changes of state. */
@Component
class AuditedAddressReads implements AddressReads {

    private static final String TYPE = "materials.shipment-address-read.v1";

    private final AuditLog log;
    private final Ids ids;

    AuditedAddressReads(AuditLog log, Ids ids) {
        this.log = log;
        this.ids = ids;
    }

    @Override
    public void record(Shipment shipment, Person by, Instant at, String what) {
        log.record(
                new OutboxEvent(
                        ids.next(),
                        TYPE,
                        shipment.id().value(),
                        shipment.caption(),
                        0,
                        at,
                        by,
                        "The address was shown on " + what,
                        "{}",
                        null));
    }
}
