package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.terms.Roles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * One of those who work with the stock, at random. Each operation is done by a person of its own,
 * so that the ledger tells which it was; what it was told is written down. Some operations are
 * asked for again, by others and at the same time.
 */
final class RandomOperations {

    /** What all who work share. */
    static final class Desk {
        private final Map<String, List<Effect>> answered = new ConcurrentHashMap<>();
        private final Queue<Runnable> again = new ConcurrentLinkedQueue<>();
        private final LongAdder refused = new LongAdder();

        /** What was answered since it was last asked for, by who did it; nobody works meanwhile. */
        Map<String, List<Effect>> takeAnswered() {
            var taken = new HashMap<>(answered);
            answered.clear();
            return taken;
        }

        /** Does again what somebody still waits for. */
        void finish() {
            for (var waiting = again.poll(); waiting != null; waiting = again.poll()) {
                waiting.run();
            }
        }

        long refused() {
            return refused.sum();
        }
    }

    private record Held(String key, List<StockLine> lines) {}

    private record Place(StockItemId item, VariantId variant, DepotId depot) {}

    private static final int HELD_AT_MOST = 20;

    private final MoveStock moveStock;
    private final Reservations reservations;
    private final TransferStock transferStock;
    private final HolderStock holderStock;
    private final TakeStock takeStock;
    private final StockLevels levels;
    private final Desk desk;
    private final List<StockItem> items;
    private final List<Person> holders;
    private final Random random;
    private final List<Held> held = new ArrayList<>();
    private final Map<Place, StockLevelId> ids = new ConcurrentHashMap<>();

    RandomOperations(
            BusyStock stock, Desk desk, List<StockItem> items, List<Person> holders, long seed) {
        moveStock = stock.get(MoveStock.class);
        reservations = stock.get(Reservations.class);
        transferStock = stock.get(TransferStock.class);
        holderStock = stock.get(HolderStock.class);
        takeStock = stock.get(TakeStock.class);
        levels = stock.get(StockLevels.class);
        this.desk = desk;
        this.items = items;
        this.holders = holders;
        this.random = new Random(seed);
    }

    void operate(int number) {
        var by = new Actor("operation-" + number, "Somebody", null, Set.of(Roles.FULFILMENT));
        if (random.nextInt(8) == 0) {
            var waiting = desk.again.poll();
            if (waiting != null) {
                waiting.run();
            }
        }
        if (held.size() > HELD_AT_MOST) {
            ship(by);
            return;
        }
        switch (random.nextInt(18)) {
            case 0, 1, 2 -> receive(by);
            case 3, 4 -> adjust(by);
            case 5, 6, 7, 8 -> reserve(by);
            case 9, 10 -> ship(by);
            case 11, 12 -> release(by);
            case 13, 14 -> takeBack(by);
            case 15 -> transfer(by);
            case 16 -> book(by);
            default -> rarely(by);
        }
    }

    private void rarely(Actor by) {
        if (random.nextInt(32) == 0) {
            count(by);
        } else {
            receive(by);
        }
    }

    /** The operation, and perhaps the same again: at once, or by somebody else a little later. */
    private void repeatable(Runnable operation) {
        operation.run();
        switch (random.nextInt(12)) {
            case 0 -> operation.run();
            case 1 -> desk.again.add(operation);
            default -> {}
        }
    }

    /** Writes down what was done; what is refused has done nothing. */
    private void noted(Person by, Supplier<List<Effect>> operation) {
        try {
            var effects = operation.get();
            if (!effects.isEmpty()) {
                desk.answered.put(by.id(), effects);
            }
        } catch (NotEnoughStock | ReservationSettled | NothingCounted refusal) {
            desk.refused.increment();
        }
    }

    private void receive(Actor by) {
        var line = line();
        var depot = depot();
        noted(
                by.person(),
                () -> {
                    moveStock.receive(
                            line.itemId(), line.variantId(), depot, line.quantity(), null, by);
                    return List.of(effect(line, depot, LedgerEntry.Kind.RECEIVED, 1, 0));
                });
    }

    private void adjust(Actor by) {
        var line = line();
        var depot = depot();
        int sign = random.nextInt(4) == 0 ? 1 : -1;
        noted(
                by.person(),
                () -> {
                    moveStock.adjust(
                            line.itemId(),
                            line.variantId(),
                            depot,
                            sign * line.quantity(),
                            "Counted",
                            by);
                    return List.of(effect(line, depot, LedgerEntry.Kind.ADJUSTED, sign, 0));
                });
    }

    /** What cannot be held in full is given back at once. */
    private void reserve(Actor by) {
        var lines = lines();
        var key = "hold:" + by.id();
        repeatable(() ->
                noted(
                        by.person(),
                        () -> {
                            var shortages = reservations.reserve(key, lines, by.person());
                            if (shortages.isEmpty()) {
                                return inWarehouse(lines, LedgerEntry.Kind.RESERVED, 0, 1);
                            }
                            desk.refused.increment();
                            reservations.release(key, lines, by.person());
                            return backAndForth(lines, shortages);
                        }));
        var told = desk.answered.get(by.id());
        if (told != null && told.stream().allMatch(it -> it.reservedChange() > 0)) {
            held.add(new Held(key, lines));
        }
    }

    private List<Effect> backAndForth(List<StockLine> lines, List<Shortage> shortages) {
        var scarce = new HashSet<StockLevelId>();
        for (var shortage : shortages) {
            scarce.add(warehouse(new StockLine(shortage.itemId(), shortage.variantId(), 0)));
        }
        var there = lines.stream().filter(line -> !scarce.contains(warehouse(line))).toList();
        var effects = new ArrayList<>(inWarehouse(there, LedgerEntry.Kind.RESERVED, 0, 1));
        effects.addAll(inWarehouse(there, LedgerEntry.Kind.RELEASED, 0, -1));
        return effects;
    }

    private void ship(Actor by) {
        finish(
                by,
                LedgerEntry.Kind.SHIPPED,
                -1,
                (key, lines) -> reservations.ship(key, lines, by.person()),
                (key, lines) -> reservations.release(key, lines, by.person()));
    }

    private void release(Actor by) {
        finish(
                by,
                LedgerEntry.Kind.RELEASED,
                0,
                (key, lines) -> reservations.release(key, lines, by.person()),
                (key, lines) -> reservations.ship(key, lines, by.person()));
    }

    private interface OnReservation {
        void apply(String key, List<StockLine> lines);
    }

    /** One end of a reservation; the other end is too late then. */
    private void finish(
            Actor by,
            LedgerEntry.Kind kind,
            int onHandSign,
            OnReservation end,
            OnReservation tooLate) {
        if (held.isEmpty()) {
            end.apply("nothing:" + by.id(), lines());
            return;
        }
        var chosen = held.remove(random.nextInt(held.size()));
        repeatable(() ->
                noted(
                        by.person(),
                        () -> {
                            end.apply(chosen.key(), chosen.lines());
                            return inWarehouse(chosen.lines(), kind, onHandSign, -1);
                        }));
        if (random.nextInt(8) == 0) {
            tooLate.apply(chosen.key(), chosen.lines());
        }
    }

    private void takeBack(Actor by) {
        var lines = lines();
        var depot = depot();
        repeatable(() ->
                noted(
                        by.person(),
                        () -> {
                            reservations.takeBack(
                                    "back:" + by.id(), lines, depot, null, by.person());
                            return effects(lines, depot, LedgerEntry.Kind.RETURNED, 1, 0);
                        }));
    }

    private void transfer(Actor by) {
        var line = line();
        var from = depot();
        var others = depots().stream().filter(it -> !it.equals(from)).toList();
        var to = others.get(random.nextInt(others.size()));
        repeatable(() ->
                noted(
                        by.person(),
                        () -> {
                            transferStock.transfer(by.id(), line, from, to, null, by.person());
                            var kind = LedgerEntry.Kind.TRANSFERRED;
                            return List.of(
                                    effect(line, from, kind, -1, 0), effect(line, to, kind, 1, 0));
                        }));
    }

    private void book(Actor by) {
        var line = line();
        var holder = holders.get(random.nextInt(holders.size()));
        int arrived = random.nextInt(-3, 7);
        int used = line.quantity();
        repeatable(() ->
                noted(
                        by.person(),
                        () -> {
                            boolean booked =
                                    holderStock.book(
                                            "book:" + by.id(),
                                            line.itemId(),
                                            line.variantId(),
                                            holder,
                                            arrived,
                                            used,
                                            "Graph Night",
                                            by.person());
                            return booked
                                    ? booked(line, DepotId.heldBy(holder), arrived, used)
                                    : List.of();
                        }));
    }

    private List<Effect> booked(StockLine line, DepotId depot, int arrived, int used) {
        var level = level(line, depot);
        var effects = new ArrayList<Effect>();
        effects.add(new Effect(level, LedgerEntry.Kind.ADJUSTED, -used, 0));
        if (arrived != 0) {
            effects.add(
                    new Effect(
                            level,
                            arrived > 0 ? LedgerEntry.Kind.RECEIVED : LedgerEntry.Kind.ADJUSTED,
                            arrived,
                            0));
        }
        return effects;
    }

    private void count(Actor by) {
        var sheet = takeStock.start(depot(), by);
        var found = new HashMap<StockLevelId, Integer>();
        for (var line : sheet.lines()) {
            if (random.nextInt(3) == 0) {
                int booked = levels.find(line.levelId()).map(StockLevel::onHand).orElse(0);
                found.put(line.levelId(), Math.max(0, booked + random.nextInt(-3, 4)));
            }
        }
        takeStock.count(sheet.id(), found, null, by);
        repeatable(() ->
                noted(
                        by.person(),
                        () -> corrected(takeStock.adjust(sheet.id(), "Autumn count", by))));
    }

    private static List<Effect> corrected(StockTake take) {
        var effects = new ArrayList<Effect>();
        for (var line : take.lines()) {
            if (line.difference() != 0 && !line.isRefused()) {
                effects.add(
                        new Effect(
                                line.levelId(), LedgerEntry.Kind.ADJUSTED, line.difference(), 0));
            }
        }
        return effects;
    }

    private StockLine line() {
        var item = items.get(random.nextInt(items.size()));
        var variants = item.variants();
        return new StockLine(
                item.id(),
                variants.get(random.nextInt(variants.size())).id(),
                1 + random.nextInt(9));
    }

    /** Mostly one, at times more; each of another level. */
    private List<StockLine> lines() {
        var lines = new HashMap<StockLevelId, StockLine>();
        for (int i = Math.max(0, random.nextInt(6) - 3); i >= 0; i--) {
            var line = line();
            lines.put(warehouse(line), line);
        }
        return List.copyOf(lines.values());
    }

    private List<DepotId> depots() {
        var depots = new ArrayList<DepotId>();
        depots.add(DepotId.WAREHOUSE);
        holders.forEach(holder -> depots.add(DepotId.heldBy(holder)));
        return depots;
    }

    private DepotId depot() {
        int place = random.nextInt(holders.size() + 1);
        return place == 0 ? DepotId.WAREHOUSE : DepotId.heldBy(holders.get(place - 1));
    }

    private StockLevelId warehouse(StockLine line) {
        return level(line, DepotId.WAREHOUSE);
    }

    private StockLevelId level(StockLine line, DepotId depot) {
        return ids.computeIfAbsent(
                new Place(line.itemId(), line.variantId(), depot),
                place -> StockLevelId.of(place.item(), place.variant(), place.depot()));
    }

    private List<Effect> inWarehouse(
            List<StockLine> lines, LedgerEntry.Kind kind, int onHandSign, int reservedSign) {
        return effects(lines, DepotId.WAREHOUSE, kind, onHandSign, reservedSign);
    }

    private List<Effect> effects(
            List<StockLine> lines,
            DepotId depot,
            LedgerEntry.Kind kind,
            int onHandSign,
            int reservedSign) {
        var effects = new ArrayList<Effect>();
        lines.forEach(line -> effects.add(effect(line, depot, kind, onHandSign, reservedSign)));
        return effects;
    }

    private Effect effect(
            StockLine line,
            DepotId depot,
            LedgerEntry.Kind kind,
            int onHandSign,
            int reservedSign) {
        return new Effect(
                level(line, depot),
                kind,
                onHandSign * line.quantity(),
                reservedSign * line.quantity());
    }
}
