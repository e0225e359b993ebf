package dev.embassy.materials.shipments;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All shipments. */
public interface Shipments {

    Optional<Shipment> find(ShipmentId id);

    /** The one whose open link has this hash. */
    Optional<Shipment> findByLinkHash(String hash);

    void store(Shipment shipment, List<ShipmentEvent> events);

    Page<Shipment> page(Filter filter, Order order, PageRequest page);

    /** The newest first. */
    default Page<Shipment> page(Filter filter, PageRequest page) {
        return page(filter, Order.NEWEST, page);
    }

    /** In one of the states, the oldest first. */
    List<Shipment> in(Set<ShipmentState> states, int limit);

    /** How many are in one of the states. */
    long countIn(Set<ShipmentState> states);

    /** Recorded before the moment and still without a decision on stock. */
    List<Shipment> undecidedSince(Instant moment, int limit);

    /**
     * Whose recipients still owe an answer.
     *
     * @param reminders they were reminded so many times
     * @param before they were asked or reminded last at this moment or earlier
     */
    List<Shipment> unansweredSince(Instant before, int reminders, int limit);

    /** That wait for an address although nobody needs them any more by now. */
    List<Shipment> waitingInVain(Instant now, int limit);

    /** Whose address is to be forgotten by now. */
    List<Shipment> addressesToPurge(Instant now, int limit);

    /** With an address, which left before the moment and are still on their way. */
    List<Shipment> unheardOfSince(Instant moment, int limit);

    List<TimelineEntry> timeline(ShipmentId id);

    default Shipment get(ShipmentId id) {
        return find(id).orElseThrow(() -> new ShipmentNotFound(id));
    }

    /** The order of a list. */
    record Order(By by, boolean descending) {

        public enum By {
            CREATED,
            /** The day on which it has to be there; what has none comes after all that have. */
            NEEDED
        }

        public static final Order NEWEST = new Order(By.CREATED, true);
    }

    /**
     * What a list shows; null means all.
     *
     * @param country where it goes, ISO 3166-1 alpha-2
     * @param search a tracking number, or the identifier of a shipment or of what it is for; whole
     */
    record Filter(
            @Nullable ShipmentState state,
            Source.@Nullable Kind kind,
            @Nullable String recipientId,
            @Nullable String country,
            @Nullable String search) {

        public Filter(
                @Nullable ShipmentState state,
                Source.@Nullable Kind kind,
                @Nullable String recipientId) {
            this(state, kind, recipientId, null, null);
        }

        Filter of(String recipient) {
            return new Filter(state, kind, recipient, country, search);
        }
    }
}
