package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** Who read which address when; never the address. */
public interface AddressReads {

    /**
     * @param what the paper or page that showed it, such as {@code label}
     */
    void record(Shipment shipment, Person by, Instant at, String what);
}
