package dev.embassy.materials.shipments.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Slice;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.search.OlderRecords;
import dev.embassy.materials.shipments.AddressLink;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentEvent;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Shipments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoShipments implements Shipments, OlderRecords {

    private static final String NEEDED = "state.neededDay";

    private static final List<String> ON_THE_WAY =
            List.of(ShipmentState.SHIPPED.name(), ShipmentState.HELD_BY_CUSTOMS.name());

    private final MongoAggregates<Shipment, ShipmentEvent> shipments;

    MongoShipments(MongoAggregatesFactory factory, EventWire<ShipmentEvent> wire) {
        shipments =
                factory.create(Shipment.class, "shipments", "materials.shipments", wire)
                        .index(
                                new Index("state.linkHash", Sort.Direction.ASC).unique(),
                                newest(new Index()),
                                newest(new Index("state.state", Sort.Direction.ASC)),
                                newest(new Index("state.source.kind", Sort.Direction.ASC)),
                                newest(new Index("state.recipient.id", Sort.Direction.ASC)),
                                newest(new Index("state.addressCountry", Sort.Direction.ASC)),
                                Slice.indexOf(null, NEEDED),
                                Slice.indexOf("state.state", NEEDED),
                                new Index("state.tracking.number", Sort.Direction.ASC),
                                new Index("state.source.id", Sort.Direction.ASC),
                                new Index("state.purgeAddressAt", Sort.Direction.ASC),
                                new Index("state.state", Sort.Direction.ASC)
                                        .on("state.linkExpiresAt", Sort.Direction.ASC),
                                new Index("state.state", Sort.Direction.ASC)
                                        .on("state.neededUntil", Sort.Direction.ASC),
                                new Index("state.state", Sort.Direction.ASC)
                                        .on("state.shippedAt", Sort.Direction.ASC));
    }

    private static Index newest(Index index) {
        return index.on("state.createdAt", Sort.Direction.DESC).on("_id", Sort.Direction.DESC);
    }

    @Override
    public Optional<Shipment> find(ShipmentId id) {
        return shipments.find(id.value());
    }

    @Override
    public Optional<Shipment> findByLinkHash(String hash) {
        return shipments.findFirst(where("state.linkHash").is(hash));
    }

    @Override
    public void store(Shipment shipment, List<ShipmentEvent> events) {
        shipments.store(shipment, events);
    }

    @Override
    public Page<Shipment> page(Filter filter, Order order, PageRequest page) {
        var criteria = new Criteria();
        if (filter.state() != null) {
            criteria = criteria.and("state.state").is(filter.state().name());
        }
        if (filter.kind() != null) {
            criteria = criteria.and("state.source.kind").is(filter.kind().name());
        }
        if (filter.recipientId() != null) {
            criteria = criteria.and("state.recipient.id").is(filter.recipientId());
        }
        if (filter.country() != null) {
            criteria = criteria.and("state.addressCountry").is(filter.country());
        }
        if (filter.search() != null) {
            criteria =
                    criteria.orOperator(
                            where("_id").is(filter.search()),
                            where("state.source.id").is(filter.search()),
                            where("state.tracking.number").is(filter.search()));
        }
        return shipments.page(criteria, new Sorting(field(order), order.descending()), page);
    }

    private static String field(Order order) {
        return switch (order.by()) {
            case CREATED -> "state.createdAt";
            case NEEDED -> NEEDED;
        };
    }

    @Override
    public List<Shipment> in(Set<ShipmentState> states, int limit) {
        var found = new ArrayList<Shipment>();
        @Nullable String after = null;
        do {
            int most = Math.min(PageRequest.MAX_LIMIT, limit - found.size());
            var page =
                    shipments.page(
                            inAnyOf(states),
                            Sorting.ascending("state.createdAt"),
                            new PageRequest(most, after));
            found.addAll(page.items());
            after = page.next();
        } while (after != null && found.size() < limit);
        return found;
    }

    @Override
    public long countIn(Set<ShipmentState> states) {
        return shipments.count(inAnyOf(states));
    }

    private static Criteria inAnyOf(Set<ShipmentState> states) {
        return where("state.state").in(states.stream().map(Enum::name).toList());
    }

    @Override
    public List<Shipment> undecidedSince(Instant moment, int limit) {
        return shipments.list(
                where("state.state")
                        .is(ShipmentState.REQUESTED.name())
                        .and("state.createdAt")
                        .lt(moment),
                limit);
    }

    @Override
    public List<Shipment> unansweredSince(Instant before, int reminders, int limit) {
        var count = where("state.addressReminders");
        var asked =
                where("state.state")
                        .is(ShipmentState.ADDRESS_ASKED.name())
                        .and("state.linkExpiresAt")
                        .lte(before.plus(AddressLink.LIFE));
        // An older release has reminded nobody, and counted nothing.
        return shipments.list(
                reminders == 0
                        ? asked.orOperator(count.is(0), where("state.addressReminders").is(null))
                        : new Criteria().andOperator(asked, count.is(reminders)),
                limit);
    }

    @Override
    public List<Shipment> waitingInVain(Instant now, int limit) {
        return shipments.list(
                where("state.state")
                        .is(ShipmentState.ADDRESS_ASKED.name())
                        .and("state.neededUntil")
                        .lt(now),
                limit);
    }

    @Override
    public List<Shipment> addressesToPurge(Instant now, int limit) {
        return shipments.list(where("state.purgeAddressAt").lte(now), limit);
    }

    @Override
    public List<Shipment> unheardOfSince(Instant moment, int limit) {
        return shipments.list(
                where("state.state")
                        .in(ON_THE_WAY)
                        .and("state.shippedAt")
                        .lt(moment)
                        .and("state.address")
                        .exists(true),
                limit);
    }

    @Override
    public List<TimelineEntry> timeline(ShipmentId id) {
        return shipments.timeline(id.value());
    }

    @Override
    public int complete(int limit) {
        return shipments.complete(NEEDED, limit);
    }
}
