package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.secret.FieldCipher;
import dev.embassy.materials.terms.Roles;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows an address to the only ones who need it: those who pack, while they need it. */
@Component
public class ReadAddress {

    private final AddressBook addresses;

    ReadAddress(FieldCipher cipher) {
        this.addresses = new AddressBook(cipher);
    }

    /** Empty for everybody but fulfilment, and for all once the shipment is over. */
    public Optional<PostalAddress> find(Shipment shipment, Actor reader) {
        if (!reader.has(Roles.FULFILMENT) || !shipment.state().isOpen()) {
            return Optional.empty();
        }
        return Optional.ofNullable(shipment.address())
                .map(sealed -> addresses.open(shipment.id(), sealed));
    }
}
