package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Replaces a lost, used or expired address link by a fresh one. */
@Component
public class AskAddressAgain {

    private final Shipments shipments;
    private final Clock clock;

    AskAddressAgain(Shipments shipments, Clock clock) {
        this.shipments = shipments;
        this.clock = clock;
    }

    /** The new link; only the recipient may be shown it, everybody else has it mailed. */
    public Asked ask(ShipmentId id, Actor by) {
        var shipment = shipments.get(id);
        if (!by.is(shipment.recipient()) && !by.hasAny(Roles.STAFF, Roles.FULFILMENT)) {
            throw new NotAllowed("Only the recipient may ask for a fresh address link.");
        }
        if (shipment.state() == ShipmentState.REQUESTED) {
            throw new ShipmentNotReadyForThat(shipment.state(), ShipmentCommand.ASK_ADDRESS);
        }
        var link = AddressLink.random();
        shipments.store(shipment, List.of(shipment.askAddress(link, by.person(), clock.instant())));
        return new Asked(shipment, link);
    }

    public record Asked(Shipment shipment, AddressLink link) {}
}
