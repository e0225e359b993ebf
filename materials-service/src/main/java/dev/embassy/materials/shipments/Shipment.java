package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.secret.Sealed;
import dev.embassy.materials.stock.StockLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/** One parcel for one person. */
public final class Shipment extends Aggregate<ShipmentId> {

    /** How long an address is kept after the shipment is over. */
    public static final Duration ADDRESS_LIFE = Duration.ofDays(7);

    private final Source source;
    private final Person recipient;
    private final List<ShipmentLine> lines;
    private final String reservationKey;
    private final Instant createdAt;
    private ShipmentState state;
    private Instant updatedAt;
    private List<Missing> missing;
    private String linkHash;
    private @Nullable Instant linkExpiresAt;
    private @Nullable Sealed address;
    private @Nullable String addressCountry;
    private @Nullable Tracking tracking;
    private @Nullable Instant shippedAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant purgeAddressAt;
    private @Nullable String reason;

    @PersistenceCreator
    Shipment(
            ShipmentId id,
            Source source,
            Person recipient,
            List<ShipmentLine> lines,
            String reservationKey,
            Instant createdAt,
            ShipmentState state,
            Instant updatedAt,
            List<Missing> missing,
            String linkHash) {
        super(id);
        this.source = source;
        this.recipient = recipient;
        this.lines = lines;
        this.reservationKey = reservationKey;
        this.createdAt = createdAt;
        this.state = state;
        this.updatedAt = updatedAt;
        this.missing = missing;
        this.linkHash = linkHash;
    }

    /**
     * A parcel that is wanted.
     *
     * @param reservationKey under which its stock is or will be held
     */
    public static Shipment requested(
            Source source,
            Person recipient,
            List<ShipmentLine> lines,
            String reservationKey,
            Instant at) {
        var id = ShipmentId.of(source);
        return new Shipment(
                id,
                source,
                recipient,
                List.copyOf(lines),
                reservationKey,
                at,
                ShipmentState.REQUESTED,
                at,
                List.of(),
                noLink(id));
    }

    /** The hash index is unique, so a shipment without a link has a value of its own. */
    private static String noLink(ShipmentId id) {
        return "none:" + id.value();
    }

    public ShipmentEvent requestedEvent(Person by) {
        return new ShipmentEvent.Requested(snapshot(), by, createdAt);
    }

    /** The stock is held; the recipient is asked where to send it. Also renews a lost link. */
    public ShipmentEvent askAddress(AddressLink link, Person by, Instant at) {
        if (state != ShipmentState.ADDRESS_ASKED) {
            become(ShipmentState.ADDRESS_ASKED, at);
        }
        address = null;
        addressCountry = null;
        linkHash = link.hash();
        linkExpiresAt = at.plus(AddressLink.LIFE);
        updatedAt = at;
        return new ShipmentEvent.AddressAsked(snapshot(), link, by, at);
    }

    public ShipmentEvent outOfStock(List<Missing> lacking, Person by, Instant at) {
        become(ShipmentState.OUT_OF_STOCK, at);
        missing = List.copyOf(lacking);
        reason = "out of stock";
        return new ShipmentEvent.OutOfStock(snapshot(), by, at);
    }

    /** True as long as the link may be used. */
    public boolean accepts(AddressLink link, Instant at) {
        return state == ShipmentState.ADDRESS_ASKED
                && linkHash.equals(link.hash())
                && linkExpiresAt != null
                && at.isBefore(linkExpiresAt);
    }

    /** Takes the address and ends the link. */
    public ShipmentEvent giveAddress(AddressLink link, Sealed sealed, String country, Instant at) {
        if (!accepts(link, at)) {
            throw new AddressLinkNotValid();
        }
        become(ShipmentState.READY, at);
        address = sealed;
        addressCountry = country;
        endLink();
        return new ShipmentEvent.AddressGiven(snapshot(), recipient, at);
    }

    public ShipmentEvent pick(Person by, Instant at) {
        become(ShipmentState.PICKING, at);
        return new ShipmentEvent.Picking(snapshot(), by, at);
    }

    public ShipmentEvent pack(Person by, Instant at) {
        become(ShipmentState.PACKED, at);
        return new ShipmentEvent.Packed(snapshot(), by, at);
    }

    public ShipmentEvent ship(Tracking handedOver, Person by, Instant at) {
        become(ShipmentState.SHIPPED, at);
        tracking = handedOver;
        shippedAt = at;
        return new ShipmentEvent.Shipped(snapshot(), by, at);
    }

    public ShipmentEvent hold(@Nullable String why, Person by, Instant at) {
        become(ShipmentState.HELD_BY_CUSTOMS, at);
        reason = why;
        return new ShipmentEvent.HeldByCustoms(snapshot(), by, at);
    }

    public ShipmentEvent deliver(Person by, Instant at) {
        become(ShipmentState.DELIVERED, at);
        deliveredAt = at;
        reason = null;
        return new ShipmentEvent.Delivered(snapshot(), by, at);
    }

    public ShipmentEvent lose(@Nullable String why, Person by, Instant at) {
        become(ShipmentState.LOST, at);
        reason = why;
        return new ShipmentEvent.Lost(snapshot(), by, at);
    }

    public ShipmentEvent takeBack(@Nullable String why, Person by, Instant at) {
        become(ShipmentState.RETURNED, at);
        reason = why;
        return new ShipmentEvent.Returned(snapshot(), by, at);
    }

    public ShipmentEvent cancel(@Nullable String why, Person by, Instant at) {
        become(ShipmentState.CANCELLED, at);
        reason = why;
        endLink();
        return new ShipmentEvent.Cancelled(snapshot(), by, at);
    }

    /** Forgets the address for good. */
    public ShipmentEvent purgeAddress(Person by, Instant at) {
        if (purgeAddressAt == null || at.isBefore(purgeAddressAt)) {
            throw new IllegalStateException("The address of " + id() + " is still needed");
        }
        address = null;
        purgeAddressAt = null;
        updatedAt = at;
        return new ShipmentEvent.AddressPurged(snapshot(), by, at);
    }

    private void become(ShipmentState next, Instant at) {
        if (!state.mayBecome(next)) {
            throw new ShipmentNotReadyForThat(state, next);
        }
        state = next;
        updatedAt = at;
        if (!next.isOpen() && address != null) {
            purgeAddressAt = at.plus(ADDRESS_LIFE);
        }
    }

    private void endLink() {
        linkHash = noLink(id());
        linkExpiresAt = null;
    }

    /** The stock it holds or held. */
    public List<StockLine> stockLines() {
        return lines.stream().map(ShipmentLine::stockLine).toList();
    }

    public Snapshot snapshot() {
        return new Snapshot(id(), source, recipient, state, tracking, missing, reason);
    }

    /** A shipment as it was right after an event; never with an address. */
    public record Snapshot(
            ShipmentId id,
            Source source,
            Person recipient,
            ShipmentState state,
            @Nullable Tracking tracking,
            List<Missing> missing,
            @Nullable String reason) {}

    public Source source() {
        return source;
    }

    public Person recipient() {
        return recipient;
    }

    public List<ShipmentLine> lines() {
        return lines;
    }

    public String reservationKey() {
        return reservationKey;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public ShipmentState state() {
        return state;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public List<Missing> missing() {
        return missing;
    }

    /** Of the link that is open now; a value that no link has when there is none. */
    public String linkHash() {
        return linkHash;
    }

    public @Nullable Instant linkExpiresAt() {
        return linkExpiresAt;
    }

    public @Nullable Sealed address() {
        return address;
    }

    public @Nullable String addressCountry() {
        return addressCountry;
    }

    public @Nullable Tracking tracking() {
        return tracking;
    }

    public @Nullable Instant shippedAt() {
        return shippedAt;
    }

    public @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    /** When the address is to be forgotten; null while it is needed or after it is gone. */
    public @Nullable Instant purgeAddressAt() {
        return purgeAddressAt;
    }

    public @Nullable String reason() {
        return reason;
    }
}
