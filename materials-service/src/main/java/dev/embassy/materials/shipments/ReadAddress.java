package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.secret.FieldCipher;
import dev.embassy.materials.terms.Roles;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Shows an address to the only ones who need it: those who pack, while they need it. Each read is
 * on record.
 */
@Component
public class ReadAddress {

    private final AddressBook addresses;
    private final AddressReads reads;
    private final Clock clock;

    ReadAddress(FieldCipher cipher, AddressReads reads, Clock clock) {
        this.addresses = new AddressBook(cipher);
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * Empty for everybody but fulfilment, and for all once the shipment is over.
     *
     * @param what where it is shown, for the record
     */
    public Optional<PostalAddress> find(Shipment shipment, Actor reader, String what) {
        if (!reader.has(Roles.FULFILMENT) || !shipment.state().isOpen()) {
            return Optional.empty();
        }
        var sealed = shipment.address();
        if (sealed == null) {
            return Optional.empty();
        }
        // On record first: an address that is shown and not recorded would be worse.
        reads.record(shipment, reader.person(), clock.instant(), what);
        return Optional.of(addresses.open(shipment.id(), sealed));
    }
}
