package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who sees which shipments: staff and fulfilment all, recipients their own. */
@Component
public class ReadShipments {

    /** On one list, and as many as can be named in an address. */
    static final int MOST = 500;

    private final Shipments shipments;

    ReadShipments(Shipments shipments) {
        this.shipments = shipments;
    }

    /**
     * @param mine only what is for the reader; anybody may ask for that
     * @param filter what else to look for
     */
    public Page<Shipment> list(
            boolean mine,
            Shipments.Filter filter,
            Shipments.Order order,
            PageRequest page,
            Actor reader) {
        if (!mine) {
            requireDesk(reader);
        }
        return shipments.page(mine ? filter.of(reader.id()) : filter, order, page);
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

    /**
     * What goes on one list.
     *
     * @param waiting how many wait altogether; more than there are here where the others come next
     */
    public record Batch(List<Shipment> shipments, long waiting) {}

    /**
     * What is to be picked: these shipments, or all that wait for it.
     *
     * @return the oldest of all, at most {@value #MOST}; of these what is needed soonest first
     * @throws TooManyChosen if more were chosen
     */
    public Batch toPick(List<ShipmentId> chosen, Actor reader) {
        requirePacker(reader);
        return batch(chosen, EnumSet.of(ShipmentState.READY, ShipmentState.PICKING));
    }

    private Batch batch(List<ShipmentId> chosen, Set<ShipmentState> waiting) {
        if (chosen.isEmpty()) {
            var all =
                    shipments.in(waiting, MOST).stream()
                            .sorted(Comparator.comparing(Shipment::neededDay))
                            .toList();
            return new Batch(all, all.size() < MOST ? all.size() : shipments.countIn(waiting));
        }
        var ids = Set.copyOf(chosen);
        if (ids.size() > MOST) {
            throw new TooManyChosen(MOST);
        }
        var found =
                chosen.stream()
                        .distinct()
                        .map(shipments::get)
                        .filter(shipment -> waiting.contains(shipment.state()))
                        .toList();
        return new Batch(found, found.size());
    }

    /** For the papers that go with a parcel. */
    public Shipment toPack(ShipmentId id, Actor reader) {
        requirePacker(reader);
        return shipments.get(id);
    }

    /**
     * Those chosen that wait for a carrier; without any, all that do. For labels and for a
     * fulfilment house.
     *
     * @return the oldest of all, at most {@value #MOST}; of these what is needed soonest first
     * @throws TooManyChosen if more were chosen
     */
    public Batch toSend(List<ShipmentId> chosen, Actor reader) {
        requirePacker(reader);
        return batch(
                chosen,
                EnumSet.of(ShipmentState.READY, ShipmentState.PICKING, ShipmentState.PACKED));
    }

    private static void requirePacker(Actor reader) {
        if (!reader.has(Roles.FULFILMENT)) {
            throw new NotAllowed("Only fulfilment picks and packs.");
        }
    }
}
