package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentEvent;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Shipments;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

public final class InMemoryShipments implements Shipments {

    private final Remembered<Shipment, ShipmentEvent> shipments;

    public InMemoryShipments(EventWire<ShipmentEvent> wire, Outbox outbox) {
        shipments = new Remembered<>(Shipment.class, wire, outbox, null);
    }

    @Override
    public Optional<Shipment> find(ShipmentId id) {
        return shipments.find(id.value());
    }

    @Override
    public Optional<Shipment> findByLinkHash(String hash) {
        return shipments.all().filter(it -> it.linkHash().equals(hash)).findFirst();
    }

    @Override
    public void store(Shipment shipment, List<ShipmentEvent> events) {
        shipments.store(shipment, events);
    }

    @Override
    public Page<Shipment> page(Filter filter, Order order, PageRequest page) {
        return shipments.page(
                it ->
                        (filter.state() == null || filter.state() == it.state())
                                && (filter.kind() == null || filter.kind() == it.source().kind())
                                && (filter.recipientId() == null
                                        || filter.recipientId().equals(it.recipient().id()))
                                && (filter.country() == null
                                        || filter.country().equals(it.addressCountry()))
                                && (filter.search() == null || isFound(it, filter.search())),
                order.descending() ? comparator(order).reversed() : comparator(order),
                page);
    }

    private static Comparator<Shipment> comparator(Order order) {
        Comparator<Shipment> by =
                switch (order.by()) {
                    case CREATED -> Comparator.comparing(Shipment::createdAt);
                    case NEEDED -> Comparator.comparing(Shipment::neededDay);
                };
        return by.thenComparing(it -> it.id().value());
    }

    private static boolean isFound(Shipment shipment, String search) {
        var tracking = shipment.tracking();
        return search.equals(shipment.id().value())
                || search.equals(shipment.source().id())
                || (tracking != null && search.equals(tracking.number()));
    }

    @Override
    public List<Shipment> in(Set<ShipmentState> states, int limit) {
        return shipments
                .all()
                .filter(it -> states.contains(it.state()))
                .sorted(Comparator.comparing(Shipment::createdAt))
                .limit(limit)
                .toList();
    }

    @Override
    public long countIn(Set<ShipmentState> states) {
        return shipments.all().filter(it -> states.contains(it.state())).count();
    }

    @Override
    public List<Shipment> undecidedSince(Instant moment, int limit) {
        return shipments
                .all()
                .filter(it -> it.state() == ShipmentState.REQUESTED)
                .filter(it -> it.createdAt().isBefore(moment))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Shipment> unansweredSince(Instant before, int reminders, int limit) {
        return shipments
                .all()
                .filter(it -> it.addressAskedAt() != null && !it.addressAskedAt().isAfter(before))
                .filter(it -> it.addressReminders() == reminders)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Shipment> waitingInVain(Instant now, int limit) {
        return shipments
                .all()
                .filter(it -> it.state() == ShipmentState.ADDRESS_ASKED)
                .filter(it -> it.neededUntil() != null && it.neededUntil().isBefore(now))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Shipment> addressesToPurge(Instant now, int limit) {
        return shipments
                .all()
                .filter(it -> it.purgeAddressAt() != null && !it.purgeAddressAt().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Shipment> unheardOfSince(Instant moment, int limit) {
        return shipments
                .all()
                .filter(it -> it.isOnItsWay() && it.address() != null)
                .filter(it -> it.shippedAt() != null && it.shippedAt().isBefore(moment))
                .limit(limit)
                .toList();
    }

    @Override
    public List<TimelineEntry> timeline(ShipmentId id) {
        return shipments.timeline(id.value());
    }
}
