package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;

/**
 * One variant in one depot. On hand and reserved are never negative, and reserved never exceeds on
 * hand. Every move carries a key: a move with a key that was seen before changes nothing, however
 * long ago that was. The newest keys are in the level itself, the others in {@link SettledMoves};
 * so the document stays small, and what it promises does not depend on how busy it is.
 */
public final class StockLevel extends Aggregate<StockLevelId> {

    /** When a level carries more keys than this, the older half is laid down. */
    static final int CARRIED_KEYS = 128;

    /** Over how many days the use is counted that days of cover follow from. */
    public static final int USE_DAYS = 90;

    private final StockItemId itemId;
    private final VariantId variantId;
    private final DepotId depotId;
    private String itemName;
    private String label;
    private Money unitValue;
    private int lowStockThreshold;
    private @Nullable Integer leadTimeDays;
    private @Nullable Integer usedLately;
    private @Nullable Instant lowSince;
    private int onHand;
    private int reserved;
    private List<Reservation> reservations;
    private List<String> settled;
    private @Nullable Boolean laidDown;
    @Transient private final Set<String> recalled = new HashSet<>();
    @Transient private boolean changed;

    /** What is held for whom, by the key of who holds it. */
    public record Reservation(String key, int quantity) {}

    @PersistenceCreator
    StockLevel(
            StockLevelId id,
            StockItemId itemId,
            VariantId variantId,
            DepotId depotId,
            String itemName,
            String label,
            Money unitValue,
            int lowStockThreshold,
            @Nullable Integer leadTimeDays,
            @Nullable Integer usedLately,
            @Nullable Instant lowSince,
            int onHand,
            int reserved,
            List<Reservation> reservations,
            List<String> settled,
            @Nullable Boolean laidDown) {
        super(id);
        this.itemId = itemId;
        this.variantId = variantId;
        this.depotId = depotId;
        this.itemName = itemName;
        this.label = label;
        this.unitValue = unitValue;
        this.lowStockThreshold = lowStockThreshold;
        this.leadTimeDays = leadTimeDays;
        this.usedLately = usedLately;
        this.lowSince = lowSince;
        this.onHand = onHand;
        this.reserved = reserved;
        this.reservations = reservations;
        this.settled = settled;
        this.laidDown = laidDown;
    }

    @Override
    public String caption() {
        return label;
    }

    public static StockLevel empty(StockItem item, VariantId variant, DepotId depot) {
        return new StockLevel(
                StockLevelId.of(item.id(), variant, depot),
                item.id(),
                variant,
                depot,
                item.name(),
                item.label(variant),
                item.unitValue(),
                item.lowStockThreshold(variant),
                item.leadTimeDays(variant),
                0,
                null,
                0,
                0,
                List.of(),
                List.of(),
                false);
    }

    /**
     * Takes over what the item is called, is worth and when it is low.
     *
     * @return that it was described anew, and what followed; empty if nothing differs
     */
    public List<StockEvent> describe(StockItem item, Person by, Instant at) {
        if (itemName.equals(item.name())
                && label.equals(item.label(variantId))
                && unitValue.equals(item.unitValue())
                && lowStockThreshold == item.lowStockThreshold(variantId)
                && leadTimeDays() == item.leadTimeDays(variantId)) {
            return List.of();
        }
        itemName = item.name();
        label = item.label(variantId);
        unitValue = item.unitValue();
        lowStockThreshold = item.lowStockThreshold(variantId);
        leadTimeDays = item.leadTimeDays(variantId);
        return andWatch(new StockEvent.Described(snapshot(), by, at));
    }

    /**
     * Takes note of how many were used up in the last {@value #USE_DAYS} days.
     *
     * @return what followed; mostly nothing
     */
    public List<StockEvent> use(int pieces, Person by, Instant at) {
        if (pieces == usedLately()) {
            return List.of();
        }
        usedLately = pieces;
        changed = true;
        return watched(by, at);
    }

    public List<StockEvent> receive(
            String key, int quantity, @Nullable String reason, Person by, Instant at) {
        if (isSettled(key)) {
            return List.of();
        }
        requirePositive(quantity);
        onHand = Math.addExact(onHand, quantity);
        settle(key);
        return andWatch(
                new StockEvent.Received(snapshot(), new Move(key, quantity, 0, reason), by, at));
    }

    /**
     * Corrects what a count found.
     *
     * @param change what is added to on hand; negative when something is missing
     */
    public List<StockEvent> adjust(String key, int change, String reason, Person by, Instant at) {
        if (isSettled(key)) {
            return List.of();
        }
        if ((long) onHand + change < reserved) {
            throw new NotEnoughStock(label, Math.abs(change), available());
        }
        onHand = Math.addExact(onHand, change);
        settle(key);
        return andWatch(
                new StockEvent.Adjusted(snapshot(), new Move(key, change, 0, reason), by, at));
    }

    /**
     * Corrects what a stock-take found, or refuses for good: under one key it is always the same
     * that comes of it. Whether it was corrected shows {@link #hasSettled}.
     */
    List<StockEvent> adjustOnce(String key, int change, String reason, Person by, Instant at) {
        if (isSettled(key) || isSettled(refused(key))) {
            return List.of();
        }
        if ((long) onHand + change < reserved) {
            settle(refused(key));
            return List.of();
        }
        return adjust(key, change, reason, by, at);
    }

    public List<StockEvent> reserve(String key, int quantity, Person by, Instant at) {
        if (isSettled(key)) {
            throw new ReservationSettled(key);
        }
        if (reservation(key) != null) {
            return List.of();
        }
        requirePositive(quantity);
        if (quantity > available()) {
            throw new NotEnoughStock(label, quantity, available());
        }
        reserved += quantity;
        var held = new ArrayList<>(reservations);
        held.add(new Reservation(key, quantity));
        reservations = held;
        return andWatch(
                new StockEvent.Reserved(snapshot(), new Move(key, 0, quantity, null), by, at));
    }

    /**
     * Gives a reservation back. Also settles a key under which nothing was held, so that a late
     * reserve of an attempt that was undone stays without effect.
     */
    public List<StockEvent> release(String key, Person by, Instant at) {
        if (isSettled(key)) {
            return List.of();
        }
        var held = take(key);
        settle(key);
        return andWatch(new StockEvent.Released(snapshot(), new Move(key, 0, -held, null), by, at));
    }

    /** Holds no more than so many under the key from now on; the rest is free again. */
    public List<StockEvent> reduce(String key, int to, Person by, Instant at) {
        var held = reservation(key);
        if (held == null || held.quantity() <= to) {
            return List.of();
        }
        if (to == 0) {
            return release(key, by, at);
        }
        int freed = held.quantity() - to;
        reserved -= freed;
        reservations =
                reservations.stream()
                        .map(it -> it.key().equals(key) ? new Reservation(key, to) : it)
                        .toList();
        return andWatch(
                new StockEvent.Released(snapshot(), new Move(key, 0, -freed, null), by, at));
    }

    /** What was reserved under the key has left the depot. */
    public List<StockEvent> ship(String key, Person by, Instant at) {
        if (isSettled(key)) {
            return List.of();
        }
        var held = take(key);
        onHand -= held;
        settle(key);
        return andWatch(
                new StockEvent.Shipped(snapshot(), new Move(key, -held, -held, null), by, at));
    }

    /** What had been shipped came back. */
    public List<StockEvent> takeBack(
            String key, int quantity, @Nullable String reason, Person by, Instant at) {
        if (isSettled(key)) {
            return List.of();
        }
        requirePositive(quantity);
        onHand = Math.addExact(onHand, quantity);
        settle(key);
        return andWatch(
                new StockEvent.Returned(snapshot(), new Move(key, quantity, 0, reason), by, at));
    }

    /**
     * Gives stock to another depot, or refuses for good: under one key it is always the same that
     * comes of it. Whether it went shows {@link #hasSettled}.
     */
    public List<StockEvent> sendOut(
            String key, int quantity, String reason, Person by, Instant at) {
        if (isSettled(key) || isSettled(refused(key))) {
            return List.of();
        }
        requirePositive(quantity);
        if (quantity > available()) {
            settle(refused(key));
            return List.of();
        }
        onHand -= quantity;
        settle(key);
        return andWatch(
                new StockEvent.Transferred(
                        snapshot(), new Move(key, -quantity, 0, reason), by, at));
    }

    /** Takes what another depot gave. */
    public List<StockEvent> takeIn(String key, int quantity, String reason, Person by, Instant at) {
        if (isSettled(key)) {
            return List.of();
        }
        requirePositive(quantity);
        onHand = Math.addExact(onHand, quantity);
        settle(key);
        return andWatch(
                new StockEvent.Transferred(snapshot(), new Move(key, quantity, 0, reason), by, at));
    }

    /**
     * Takes in what came to a holder and lets go of what was used up, or refuses for good: under
     * one key it is always the same that comes of it. Whether it was booked shows {@link
     * #hasSettled}.
     *
     * @param arrived negative where fewer came than was booked before
     * @param used negative where fewer were used up than was booked before
     */
    List<StockEvent> account(
            String key, int arrived, int used, String occasion, Person by, Instant at) {
        if (isSettled(key) || isSettled(refused(key))) {
            return List.of();
        }
        if ((long) onHand + arrived - used < reserved) {
            settle(refused(key));
            return List.of();
        }
        settle(key);
        var events = new ArrayList<StockEvent>();
        var came =
                new Move(
                        key,
                        arrived,
                        0,
                        (arrived < 0 ? "Did not arrive: " : "Arrived: ") + occasion);
        var went = new Move(key, -used, 0, (used < 0 ? "Not used up: " : "Used up: ") + occasion);
        // What comes in goes first: on hand is not negative between the two either.
        for (var move : arrived < 0 ? List.of(went, came) : List.of(came, went)) {
            if (move.onHand() != 0) {
                onHand = Math.addExact(onHand, move.onHand());
                events.add(
                        move == came && arrived > 0
                                ? new StockEvent.Received(snapshot(), move, by, at)
                                : new StockEvent.Adjusted(snapshot(), move, by, at));
            }
        }
        events.addAll(watched(by, at));
        return events;
    }

    /**
     * Lets go of what was sent and arrived nowhere. Under one key it is always the same that comes
     * of it: all of it, or what is available if that is less.
     */
    List<StockEvent> writeOff(String key, int most, String reason, Person by, Instant at) {
        if (isSettled(key)) {
            return List.of();
        }
        requirePositive(most);
        int gone = Math.min(most, available());
        settle(key);
        if (gone == 0) {
            return List.of();
        }
        onHand -= gone;
        return andWatch(
                new StockEvent.Adjusted(snapshot(), new Move(key, -gone, 0, reason), by, at));
    }

    /** The key under which a move stands that did not come about. */
    static String refused(String key) {
        return key + ":refused";
    }

    private int take(String key) {
        var reservation = reservation(key);
        if (reservation == null) {
            return 0;
        }
        reserved -= reservation.quantity();
        reservations = reservations.stream().filter(held -> !held.key().equals(key)).toList();
        return reservation.quantity();
    }

    private @Nullable Reservation reservation(String key) {
        for (var held : reservations) {
            if (held.key().equals(key)) {
                return held;
            }
        }
        return null;
    }

    /** A move and, if the level has just run low or is filled again, that as well. */
    private List<StockEvent> andWatch(StockEvent moved) {
        var events = new ArrayList<StockEvent>();
        events.add(moved);
        events.addAll(watched(moved.by(), moved.at()));
        return events;
    }

    private List<StockEvent> watched(Person by, Instant at) {
        if (isLow() == (lowSince != null)) {
            return List.of();
        }
        lowSince = isLow() ? at : null;
        return List.of(
                lowSince == null
                        ? new StockEvent.Replenished(snapshot(), by, at)
                        : new StockEvent.RanLow(snapshot(), by, at));
    }

    private boolean isSettled(String key) {
        return settled.contains(key) || recalled.contains(key);
    }

    /** Whether a move with this key has had its effect here. */
    boolean hasSettled(String key) {
        return isSettled(key);
    }

    private void settle(String key) {
        var keys = new ArrayList<>(settled);
        keys.add(key);
        settled = keys;
        changed = true;
    }

    /** Whether keys were laid down, so that a key that is not here has to be looked up there. */
    boolean hasLaidDown() {
        return Boolean.TRUE.equals(laidDown);
    }

    /** The key was found among those laid down. */
    void recall(String key) {
        recalled.add(key);
    }

    /** The keys to lay down before the level is stored; empty while there are few. */
    List<String> tooMany() {
        return settled.size() > CARRIED_KEYS
                ? List.copyOf(settled.subList(0, settled.size() - CARRIED_KEYS / 2))
                : List.of();
    }

    /** The keys are in safety now. */
    void layDown(List<String> keys) {
        settled = List.copyOf(settled.subList(keys.size(), settled.size()));
        laidDown = true;
    }

    /** What is held for all of those who hold something. */
    long heldForSomebody() {
        return reservations.stream().mapToLong(Reservation::quantity).sum();
    }

    /** Never false: nothing negative, nothing reserved that is not there or for nobody. */
    boolean isSound() {
        return reserved >= 0 && onHand >= reserved && heldForSomebody() == reserved;
    }

    /** Whether anything was ever booked here. */
    public boolean hasBegun() {
        return version() > 0;
    }

    /** Whether there is something to store, with or without an event. */
    boolean isChanged() {
        return changed;
    }

    private static void requirePositive(int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("A quantity is at least 1, not " + quantity);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id(),
                itemId,
                variantId,
                depotId,
                itemName,
                label,
                unitValue,
                onHand,
                reserved,
                isLow(),
                lowStockThreshold,
                leadTimeDays(),
                daysOfCover());
    }

    /**
     * A level as it was right after a move.
     *
     * @param daysOfCover null where nothing was used lately
     */
    public record Snapshot(
            StockLevelId id,
            StockItemId itemId,
            VariantId variantId,
            DepotId depotId,
            String itemName,
            String label,
            Money unitValue,
            int onHand,
            int reserved,
            boolean low,
            int lowStockThreshold,
            int leadTimeDays,
            @Nullable Integer daysOfCover) {

        public int available() {
            return onHand - reserved;
        }
    }

    /**
     * In the warehouse: less is available than the item's threshold, or it is used up before more
     * could be there. What a person holds is never low.
     */
    public boolean isLow() {
        if (!depotId.isWarehouse()) {
            return false;
        }
        return available() < lowStockThreshold || isUsedUpBeforeMoreComes();
    }

    private boolean isUsedUpBeforeMoreComes() {
        var cover = daysOfCover();
        return leadTimeDays() > 0 && cover != null && cover < leadTimeDays();
    }

    /**
     * For how many whole days the available pieces last if they are used as in the last {@value
     * #USE_DAYS} days; null where nothing was used.
     */
    public @Nullable Integer daysOfCover() {
        int used = usedLately();
        return used <= 0
                ? null
                : (int) Math.min(Integer.MAX_VALUE, (long) available() * USE_DAYS / used);
    }

    /** Since when it is low; null while it is not. */
    public @Nullable Instant lowSince() {
        return lowSince;
    }

    public int lowStockThreshold() {
        return lowStockThreshold;
    }

    public int leadTimeDays() {
        return leadTimeDays == null ? 0 : leadTimeDays;
    }

    /** Pieces that left the warehouse for good in the last {@value #USE_DAYS} days. */
    public int usedLately() {
        return usedLately == null ? 0 : usedLately;
    }

    public StockItemId itemId() {
        return itemId;
    }

    public VariantId variantId() {
        return variantId;
    }

    public DepotId depotId() {
        return depotId;
    }

    public String itemName() {
        return itemName;
    }

    public String label() {
        return label;
    }

    public Money unitValue() {
        return unitValue;
    }

    public int onHand() {
        return onHand;
    }

    public int reserved() {
        return reserved;
    }

    public int available() {
        return onHand - reserved;
    }
}
