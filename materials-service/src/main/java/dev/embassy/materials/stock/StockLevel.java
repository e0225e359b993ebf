package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * One variant in one depot. On hand and reserved are never negative, and reserved never exceeds on
 * hand. Every move carries a key: a move with a key that was seen before changes nothing.
 */
public final class StockLevel extends Aggregate<StockLevelId> {

    /** Moves are repeated within minutes of a crash, never after this many later ones. */
    static final int REMEMBERED_MOVES = 1000;

    private final StockItemId itemId;
    private final VariantId variantId;
    private final DepotId depotId;
    private final String itemName;
    private final String label;
    private final Money unitValue;
    private final int lowStockThreshold;
    private int onHand;
    private int reserved;
    private List<Reservation> reservations;
    private List<String> settled;

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
            int onHand,
            int reserved,
            List<Reservation> reservations,
            List<String> settled) {
        super(id);
        this.itemId = itemId;
        this.variantId = variantId;
        this.depotId = depotId;
        this.itemName = itemName;
        this.label = label;
        this.unitValue = unitValue;
        this.lowStockThreshold = lowStockThreshold;
        this.onHand = onHand;
        this.reserved = reserved;
        this.reservations = reservations;
        this.settled = settled;
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
                item.lowStockThreshold(),
                0,
                0,
                List.of(),
                List.of());
    }

    public List<StockEvent> receive(
            String key, int quantity, @Nullable String reason, Person by, Instant at) {
        if (isSettled(key)) {
            return List.of();
        }
        requirePositive(quantity);
        onHand = Math.addExact(onHand, quantity);
        settle(key);
        return List.of(
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
        return List.of(
                new StockEvent.Adjusted(snapshot(), new Move(key, change, 0, reason), by, at));
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
        return List.of(
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
        return List.of(new StockEvent.Released(snapshot(), new Move(key, 0, -held, null), by, at));
    }

    /** What was reserved under the key has left the depot. */
    public List<StockEvent> ship(String key, Person by, Instant at) {
        if (isSettled(key)) {
            return List.of();
        }
        var held = take(key);
        onHand -= held;
        settle(key);
        return List.of(
                new StockEvent.Shipped(snapshot(), new Move(key, -held, -held, null), by, at));
    }

    /** What had been shipped came back. */
    public List<StockEvent> takeBack(String key, int quantity, Person by, Instant at) {
        if (isSettled(key)) {
            return List.of();
        }
        requirePositive(quantity);
        onHand = Math.addExact(onHand, quantity);
        settle(key);
        return List.of(
                new StockEvent.Returned(snapshot(), new Move(key, quantity, 0, null), by, at));
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

    private boolean isSettled(String key) {
        return settled.contains(key);
    }

    private void settle(String key) {
        var keys = new ArrayList<>(settled);
        keys.add(key);
        settled =
                keys.size() > REMEMBERED_MOVES
                        ? new ArrayList<>(keys.subList(keys.size() - REMEMBERED_MOVES, keys.size()))
                        : keys;
    }

    private static void requirePositive(int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("A quantity is at least 1, not " + quantity);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id(), itemId, variantId, depotId, itemName, label, unitValue, onHand, reserved,
                isLow());
    }

    /** A level as it was right after a move. */
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
            boolean low) {

        public int available() {
            return onHand - reserved;
        }
    }

    /** Less is available than the item's threshold. */
    public boolean isLow() {
        return available() < lowStockThreshold;
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
