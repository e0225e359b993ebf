package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.secret.Sealed;
import dev.embassy.materials.stock.StockLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/** One parcel for one person. */
public final class Shipment extends Aggregate<ShipmentId> {

    /** How long an address is kept after the shipment is over. */
    public static final Duration ADDRESS_LIFE = Duration.ofDays(7);

    static final String NO_ADDRESS = "The meetup is over, and no address was given.";

    /** Sorts after every day. */
    private static final String NO_DAY = "none";

    private final Source source;
    private final Person recipient;
    private final Instant createdAt;
    private List<ShipmentLine> lines;
    private String reservationKey;
    private ShipmentState state;
    private Instant updatedAt;
    private List<Missing> missing;
    private String linkHash;
    private @Nullable Instant linkExpiresAt;
    private int addressReminders;
    private @Nullable Sealed address;
    private @Nullable String addressCountry;
    private @Nullable Tracking tracking;
    private @Nullable Instant shippedAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant purgeAddressAt;
    private @Nullable String reason;
    private @Nullable ShipmentId follows;
    private @Nullable ShipmentId followedBy;
    private @Nullable LeftOut leftOut;
    private @Nullable String calledOff;
    private String neededDay;
    private @Nullable Instant neededUntil;
    private @Nullable String deliveryNote;

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
        this.neededDay = NO_DAY;
    }

    @Override
    public String caption() {
        return source.label();
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
        return requested(source, recipient, lines, reservationKey, Delivery.ANY, at);
    }

    /** The same, with what whoever packs has to know. */
    public static Shipment requested(
            Source source,
            Person recipient,
            List<ShipmentLine> lines,
            String reservationKey,
            Delivery delivery,
            Instant at) {
        return requested(
                ShipmentId.of(source),
                source,
                recipient,
                List.copyOf(lines),
                reservationKey,
                delivery,
                at);
    }

    private static Shipment requested(
            ShipmentId id,
            Source source,
            Person recipient,
            List<ShipmentLine> lines,
            String reservationKey,
            Delivery delivery,
            Instant at) {
        var shipment =
                new Shipment(
                        id,
                        source,
                        recipient,
                        lines,
                        reservationKey,
                        at,
                        ShipmentState.REQUESTED,
                        at,
                        List.of(),
                        noLink(id));
        shipment.deliveryNote = delivery.note();
        var occasion = delivery.occasion();
        if (occasion != null) {
            shipment.isNeededFor(occasion);
        }
        return shipment;
    }

    private void isNeededFor(Occasion occasion) {
        neededDay = occasion.day().toString();
        neededUntil = occasion.endsAt();
    }

    /** The one that follows this, once it was split or is sent again. */
    public Shipment following(Instant at) {
        var next = followedBy;
        if (next == null) {
            throw new IllegalStateException("Nothing follows " + id());
        }
        var shipment =
                requested(
                        next,
                        new Source(
                                Source.Kind.FOLLOW_UP,
                                source.id(),
                                source.label(),
                                source.attempt() + 1),
                        recipient,
                        leftOut == null ? lines : leftOut.lines(),
                        "shipment:" + next.value(),
                        new Delivery(occasion(), deliveryNote),
                        at);
        shipment.follows = id();
        return shipment;
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
        go(ShipmentCommand.ASK_ADDRESS, at);
        address = null;
        addressCountry = null;
        addressReminders = 0;
        openLink(link, at);
        return new ShipmentEvent.AddressAsked(snapshot(), link, by, at);
    }

    private void openLink(AddressLink link, Instant at) {
        linkHash = link.hash();
        linkExpiresAt = at.plus(AddressLink.LIFE);
    }

    /** Asks once more, through a fresh link; that of before ends. */
    public ShipmentEvent remindOfAddress(AddressLink link, Person by, Instant at) {
        go(ShipmentCommand.REMIND, at);
        addressReminders++;
        openLink(link, at);
        return new ShipmentEvent.AddressReminded(snapshot(), link, by, at);
    }

    /**
     * Ends the wait for an address: what it was for is over.
     *
     * @throws IllegalStateException if it is not
     */
    public ShipmentEvent giveUp(Person by, Instant at) {
        if (!isNeededNoMore(at)) {
            throw new IllegalStateException(id() + " is still needed");
        }
        go(ShipmentCommand.GIVE_UP, at);
        reason = NO_ADDRESS;
        endLink();
        return new ShipmentEvent.Cancelled(snapshot(), true, by, at);
    }

    /** Never of what is for no certain day. */
    boolean isNeededNoMore(Instant now) {
        return neededUntil != null && neededUntil.isBefore(now);
    }

    public ShipmentEvent outOfStock(List<Missing> lacking, Person by, Instant at) {
        go(ShipmentCommand.RUN_OUT, at);
        missing = List.copyOf(lacking);
        reason = "out of stock";
        return new ShipmentEvent.OutOfStock(snapshot(), by, at);
    }

    /** Its stock is to be reserved again, under a key that was not given back before. */
    public ShipmentEvent retry(Person by, Instant at) {
        requireKit();
        go(ShipmentCommand.RETRY, at);
        missing = List.of();
        reason = null;
        reservationKey = reservationKey + "+";
        return new ShipmentEvent.Requested(snapshot(), by, at);
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
        go(ShipmentCommand.GIVE_ADDRESS, at);
        address = sealed;
        addressCountry = country;
        endLink();
        return new ShipmentEvent.AddressGiven(snapshot(), recipient, at);
    }

    public ShipmentEvent pick(Person by, Instant at) {
        go(ShipmentCommand.PICK, at);
        return new ShipmentEvent.Picking(snapshot(), by, at);
    }

    public ShipmentEvent pack(Person by, Instant at) {
        go(ShipmentCommand.PACK, at);
        return new ShipmentEvent.Packed(snapshot(), by, at);
    }

    public ShipmentEvent ship(Tracking handedOver, Person by, Instant at) {
        go(ShipmentCommand.SHIP, at);
        tracking = handedOver;
        shippedAt = at;
        return new ShipmentEvent.Shipped(snapshot(), by, at);
    }

    /**
     * Somebody else picked, packed and handed it over, and tells of it afterwards.
     *
     * @return what happened, in its order
     */
    public List<ShipmentEvent> shippedElsewhere(Tracking handedOver, Person by, Instant at) {
        var happened = new ArrayList<ShipmentEvent>();
        if (state == ShipmentState.READY) {
            happened.add(pick(by, at));
        }
        if (state == ShipmentState.PICKING) {
            happened.add(pack(by, at));
        }
        happened.add(ship(handedOver, by, at));
        return happened;
    }

    public ShipmentEvent hold(@Nullable String why, Person by, Instant at) {
        go(ShipmentCommand.HOLD, at);
        reason = why;
        return new ShipmentEvent.HeldByCustoms(snapshot(), by, at);
    }

    public ShipmentEvent deliver(Person by, Instant at) {
        go(ShipmentCommand.DELIVER, at);
        deliveredAt = at;
        reason = null;
        return new ShipmentEvent.Delivered(snapshot(), by, at);
    }

    public ShipmentEvent lose(@Nullable String why, Person by, Instant at) {
        go(ShipmentCommand.LOSE, at);
        reason = why;
        return new ShipmentEvent.Lost(snapshot(), by, at);
    }

    public ShipmentEvent takeBack(@Nullable String why, Person by, Instant at) {
        go(ShipmentCommand.TAKE_BACK, at);
        reason = why;
        return new ShipmentEvent.Returned(snapshot(), by, at);
    }

    /**
     * It is not sent.
     *
     * @param why may be null, unless it was told of as out of stock
     * @throws ReasonNotSaid if it is needed
     */
    public ShipmentEvent cancel(@Nullable String why, Person by, Instant at) {
        if (state == ShipmentState.OUT_OF_STOCK && why == null) {
            throw new ReasonNotSaid();
        }
        go(ShipmentCommand.CANCEL, at);
        reason = why;
        endLink();
        return new ShipmentEvent.Cancelled(snapshot(), false, by, at);
    }

    /**
     * What it was for is not needed any more: it is cancelled unless it has left, and nothing is
     * sent after it.
     *
     * @return nothing where it has left or is cancelled already
     */
    public List<ShipmentEvent> callOff(String why, Person by, Instant at) {
        calledOff = why;
        return ShipmentCommand.CANCEL.allowedIn(state) ? List.of(cancel(why, by, at)) : List.of();
    }

    /** Whether it has to be told that it is for this: it knows otherwise, and is not over. */
    boolean hasToKnowOf(Occasion occasion) {
        return ShipmentCommand.MOVE_DAY.allowedIn(state) && !occasion.equals(occasion());
    }

    /**
     * What it is for takes place at another time; that matters to what is sent after it as well.
     *
     * @return nothing where the day is the same
     */
    public List<ShipmentEvent> moveDay(Occasion occasion, Person by, Instant at) {
        go(ShipmentCommand.MOVE_DAY, at);
        var before = neededBy();
        isNeededFor(occasion);
        return occasion.day().equals(before)
                ? List.of()
                : List.of(new ShipmentEvent.DayMoved(snapshot(), before, by, at));
    }

    /** Forgets the address for good. */
    public ShipmentEvent purgeAddress(Person by, Instant at) {
        if (purgeAddressAt == null || at.isBefore(purgeAddressAt)) {
            throw new IllegalStateException("The address of " + id() + " is still needed");
        }
        return forgetAddress(by, at);
    }

    /** The same of one that left long ago, where nobody said what became of it. */
    public ShipmentEvent purgeAddressUnheard(Person by, Instant at) {
        if (!isOnItsWay()) {
            throw new IllegalStateException(id() + " is not on its way");
        }
        return forgetAddress(by, at);
    }

    private ShipmentEvent forgetAddress(Person by, Instant at) {
        address = null;
        purgeAddressAt = null;
        updatedAt = at;
        return new ShipmentEvent.AddressPurged(snapshot(), by, at);
    }

    /**
     * Sends what is there and leaves the rest out.
     *
     * @param out how much less of which lines; at least one piece stays
     * @param later the rest follows in a shipment of its own; else it is not sent
     * @throws LeftOutNotInShipment if a line is not in it, or nothing would be left to send
     * @throws SentAsAWhole if it was split before, or is a reward
     */
    public ShipmentEvent split(
            List<ShipmentLine> out, boolean later, String why, Person by, Instant at) {
        requireKit();
        if (leftOut != null) {
            throw new SentAsAWhole("It was split already; what follows can be split in its turn.");
        }
        go(ShipmentCommand.SPLIT, at);
        lines = LeftOut.without(lines, out);
        leftOut = new LeftOut(List.copyOf(out), later, why);
        if (later) {
            followedBy = ShipmentId.after(id());
        }
        return new ShipmentEvent.Split(snapshot(), by, at);
    }

    /**
     * The same goes out again in a shipment of its own, to an address that is asked anew.
     *
     * @throws NothingMoreIsSent if what it was for was called off
     */
    public ShipmentEvent resend(String why, Person by, Instant at) {
        requireKit();
        if (calledOff != null) {
            throw new NothingMoreIsSent(calledOff);
        }
        if (followedBy != null) {
            throw new SentAsAWhole("Another shipment follows it already.");
        }
        go(ShipmentCommand.RESEND, at);
        leftOut = null;
        followedBy = ShipmentId.after(id());
        reason = why;
        return new ShipmentEvent.Resent(snapshot(), by, at);
    }

    /** A reward is a thing of its own: its failure is dealt with where it was given. */
    private void requireKit() {
        if (source.kind() == Source.Kind.REWARD) {
            throw new SentAsAWhole(
                    "A reward is sent as a whole. Retry or replace it on the reward's page.");
        }
    }

    private void go(ShipmentCommand command, Instant at) {
        state = command.from(state);
        updatedAt = at;
        if (!state.isOpen() && address != null && purgeAddressAt == null) {
            purgeAddressAt = at.plus(ADDRESS_LIFE);
        }
    }

    private void endLink() {
        linkHash = noLink(id());
        linkExpiresAt = null;
    }

    /** How many of the same thing as in the line are in it; 0 when there are none. */
    int quantityOf(ShipmentLine line) {
        return lines.stream().filter(line::isSameThing).mapToInt(ShipmentLine::quantity).sum();
    }

    /** The stock it holds or held. */
    public List<StockLine> stockLines() {
        return lines.stream().map(ShipmentLine::stockLine).toList();
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id(),
                source,
                recipient,
                state,
                lines,
                addressCountry,
                tracking,
                missing,
                leftOut,
                follows,
                followedBy,
                reason,
                createdAt,
                shippedAt,
                deliveredAt,
                neededBy());
    }

    /** A shipment as it was right after an event; never with an address. */
    public record Snapshot(
            ShipmentId id,
            Source source,
            Person recipient,
            ShipmentState state,
            List<ShipmentLine> lines,
            @Nullable String country,
            @Nullable Tracking tracking,
            List<Missing> missing,
            @Nullable LeftOut leftOut,
            @Nullable ShipmentId follows,
            @Nullable ShipmentId followedBy,
            @Nullable String reason,
            Instant createdAt,
            @Nullable Instant shippedAt,
            @Nullable Instant deliveredAt,
            @Nullable LocalDate neededBy) {}

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

    /** When its recipient was asked or reminded last; null unless an answer is awaited. */
    public @Nullable Instant addressAskedAt() {
        return state == ShipmentState.ADDRESS_ASKED && linkExpiresAt != null
                ? linkExpiresAt.minus(AddressLink.LIFE)
                : null;
    }

    /** How often its recipient was reminded since somebody asked. */
    public int addressReminders() {
        return addressReminders;
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

    /** With the carrier, or at customs. */
    public boolean isOnItsWay() {
        return state == ShipmentState.SHIPPED || state == ShipmentState.HELD_BY_CUSTOMS;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** The one that was split or sent again, and that this follows. */
    public @Nullable ShipmentId follows() {
        return follows;
    }

    public @Nullable ShipmentId followedBy() {
        return followedBy;
    }

    public @Nullable LeftOut leftOut() {
        return leftOut;
    }

    private @Nullable Occasion occasion() {
        var day = neededBy();
        return day == null || neededUntil == null ? null : new Occasion(day, neededUntil);
    }

    /** The day on which it has to be there; null where there is none, as for a reward. */
    public @Nullable LocalDate neededBy() {
        return neededDay.equals(NO_DAY) ? null : LocalDate.parse(neededDay);
    }

    /** What it is sorted by: the day on which it is needed; without one it comes after all days. */
    public String neededDay() {
        return neededDay;
    }

    /** After that nobody needs it any more. */
    public @Nullable Instant neededUntil() {
        return neededUntil;
    }

    /** What the recipient said about the delivery. */
    public @Nullable String deliveryNote() {
        return deliveryNote;
    }

    /** Why nothing more is sent of what it was for; null as long as that may be. */
    public @Nullable String calledOff() {
        return calledOff;
    }
}
