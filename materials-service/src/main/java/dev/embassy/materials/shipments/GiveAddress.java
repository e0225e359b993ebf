package dev.embassy.materials.shipments;

import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.secret.FieldCipher;
import dev.embassy.materials.papers.PaperFonts;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Takes the recipient's address through the one-time link. */
@Component
public class GiveAddress {

    private final Shipments shipments;
    private final AddressBook addresses;
    private final AddressAttempts attempts;
    private final PaperFonts fonts;
    private final Clock clock;

    GiveAddress(
            Shipments shipments,
            FieldCipher cipher,
            AddressAttempts attempts,
            PaperFonts fonts,
            Clock clock) {
        this.shipments = shipments;
        this.addresses = new AddressBook(cipher);
        this.attempts = attempts;
        this.fonts = fonts;
        this.clock = clock;
    }

    /**
     * The shipment that the link is for.
     *
     * @param caller from where it is asked, to bound guesses
     * @throws TooManyAddressAttempts when the link, or the caller, was here too often
     */
    public Shipment shipmentOf(AddressLink link, String caller) {
        attempts.use(link, caller);
        var found =
                shipments
                        .findByLinkHash(link.hash())
                        .filter(shipment -> shipment.accepts(link, clock.instant()));
        if (found.isEmpty()) {
            attempts.miss(caller);
            throw new AddressLinkNotValid();
        }
        return found.get();
    }

    /**
     * Seals the address and ends the link; errors as of {@link #shipmentOf}.
     *
     * @throws AddressNotUsable if no carrier can use it, or no label show it
     */
    public void give(AddressLink link, Supplier<PostalAddress> typed, String caller) {
        var shipment = shipmentOf(link, caller);
        // Checked only now: who has no link learns nothing of what is checked.
        var address = typed.get();
        address.requireUsable(fonts::unprintable);
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
