package dev.embassy.materials.shipments;

import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.secret.FieldCipher;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes the recipient's address through the one-time link. */
@Component
public class GiveAddress {

    private final Shipments shipments;
    private final AddressBook addresses;
    private final Clock clock;

    GiveAddress(Shipments shipments, FieldCipher cipher, Clock clock) {
        this.shipments = shipments;
        this.addresses = new AddressBook(cipher);
        this.clock = clock;
    }

    /** The shipment that the link is for. */
    public Shipment shipmentOf(AddressLink link) {
        return shipments
                .findByLinkHash(link.hash())
                .filter(shipment -> shipment.accepts(link, clock.instant()))
                .orElseThrow(AddressLinkNotValid::new);
    }

    public void give(AddressLink link, PostalAddress address) {
        var shipment = shipmentOf(link);
        try {
            shipments.store(
                    shipment,
                    List.of(
                            shipment.giveAddress(
                                    link,
                                    addresses.seal(shipment.id(), address),
                                    address.country(),
                                    clock.instant())));
        } catch (ChangedMeanwhile another) {
            // Used a moment ago by a second click: the link is single use.
            throw new AddressLinkNotValid();
        }
    }
}
