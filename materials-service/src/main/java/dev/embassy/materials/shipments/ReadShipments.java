package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who sees which shipments: staff and fulfilment all, recipients their own. */
@Component
public class ReadShipments {

    private final Shipments shipments;

    ReadShipments(Shipments shipments) {
        this.shipments = shipments;
    }

    /**
     * @param mine only what is for the reader; anybody may ask for that
     * @param filter what else to look for
     */
    public Page<Shipment> list(
            boolean mine, Shipments.Filter filter, PageRequest page, Actor reader) {
        if (!mine) {
            requireDesk(reader);
        }
        return shipments.page(mine ? filter.of(reader.id()) : filter, page);
    }

    /** The list as it may leave the house: never with an address. */
    public Page<Shipment> export(Shipments.Filter filter, PageRequest page, Actor reader) {
        requireDesk(reader);
        return shipments.page(filter, page);
    }

    private static void requireDesk(Actor reader) {
        if (!reader.hasAny(Roles.STAFF, Roles.FULFILMENT)) {
            throw new NotAllowed(
                    "Only staff and fulfilment see all shipments. Ask for yours with mine=true.");
        }
    }

    public Shipment get(ShipmentId id, Actor reader) {
        var shipment = shipments.get(id);
        if (!reader.is(shipment.recipient()) && !reader.hasAny(Roles.STAFF, Roles.FULFILMENT)) {
            throw new NotAllowed("Only the recipient and those who send it see a shipment.");
        }
        return shipment;
    }

    public List<TimelineEntry> timeline(ShipmentId id, Actor reader) {
        get(id, reader);
        return shipments.timeline(id);
    }

    /** What is to be picked: these shipments, or all that wait for it; at most 500. */
    public List<Shipment> toPick(List<ShipmentId> chosen, Actor reader) {
        requirePacker(reader);
        var waiting = EnumSet.of(ShipmentState.READY, ShipmentState.PICKING);
        if (chosen.isEmpty()) {
            return shipments.in(waiting, 500);
        }
        return chosen.stream()
                .distinct()
                .map(shipments::get)
                .filter(shipment -> waiting.contains(shipment.state()))
                .toList();
    }

    /** For the papers that go with a parcel. */
    public Shipment toPack(ShipmentId id, Actor reader) {
        requirePacker(reader);
        return shipments.get(id);
    }

    /**
     * Those chosen that wait for a carrier, at most 500; without any, all that do. For labels and
     * for a fulfilment house.
     */
    public List<Shipment> toSend(List<ShipmentId> chosen, Actor reader) {
        requirePacker(reader);
        var waiting = EnumSet.of(ShipmentState.READY, ShipmentState.PICKING, ShipmentState.PACKED);
        if (chosen.isEmpty()) {
            return shipments.in(waiting, 500);
        }
        return chosen.stream()
                .distinct()
                .limit(500)
                .map(shipments::get)
                .filter(shipment -> waiting.contains(shipment.state()))
                .toList();
    }

    private static void requirePacker(Actor reader) {
        if (!reader.has(Roles.FULFILMENT)) {
            throw new NotAllowed("Only fulfilment picks and packs.");
        }
    }
}
