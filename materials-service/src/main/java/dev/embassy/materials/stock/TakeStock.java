package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.NotAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts a depot: a sheet of all there could be, counts from one or many phones, and one correction
 * of all that differs. The stock-take is the recorded intent; each level is corrected once by its
 * key, so asking twice, or again after a crash, ends in the same.
 */
@Component
public class TakeStock {

    /** A count this fresh is of now; what lay there earlier the ledger knows. */
    private static final Duration JUST_NOW = Duration.ofSeconds(5);

    private final StockTakes takes;
    private final StockItems items;
    private final Depots depots;
    private final StockLevels levels;
    private final StockLedger ledger;
    private final LevelChanges changes;
    private final Ids ids;
    private final Clock clock;

    TakeStock(
            StockTakes takes,
            StockItems items,
            Depots depots,
            StockLevels levels,
            StockLedger ledger,
            LevelChanges changes,
            Ids ids,
            Clock clock) {
        this.takes = takes;
        this.items = items;
        this.depots = depots;
        this.levels = levels;
        this.ledger = ledger;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes the count sheet. In the warehouse it has every variant that is stocked; in a local
     * depot what lies there.
     */
    public StockTake start(DepotId depotId, Actor by) {
        requireKeeper(by);
        var depot = depots.get(depotId);
        var there = levels.in(depotId).stream().map(StockLevel::id).collect(Collectors.toSet());
        var lines = new ArrayList<StockTake.Line>();
        for (var item : items.list()) {
            for (var variant : item.variants()) {
                var line = StockTake.Line.of(item, variant.id(), depotId);
                boolean stocked = depotId.isWarehouse() && !variant.isRetired();
                if (stocked || there.contains(line.levelId())) {
                    lines.add(line);
                }
            }
        }
        lines.sort(Comparator.comparing(StockTake.Line::label));
        var take =
                StockTake.started(
                        new StockTakeId(ids.next()), depot, lines, by.person(), clock.instant());
        try {
            takes.store(take, List.of(take.startedEvent()));
        } catch (AlreadyExists repeated) {
            return takes.get(take.id());
        }
        return take;
    }

    /**
     * Enters counts; each is compared with what the books said at the moment of the count.
     *
     * @param found pieces by level
     * @param countedAt when they were counted, for a sheet that was filled in on paper; null for
     *     now
     * @throws LedgerBehind if the books of a past moment are not complete yet
     */
    public StockTake count(
            StockTakeId id,
            Map<StockLevelId, Integer> found,
            @Nullable Instant countedAt,
            Actor by) {
        requireKeeper(by);
        return change(
                id,
                take -> {
                    var now = clock.instant();
                    var at = countedAt == null ? now : countedAt;
                    if (at.isBefore(take.startedAt()) || at.isAfter(now)) {
                        throw new CountedAtNotPossible();
                    }
                    var booked = new HashMap<StockLevelId, Integer>();
                    for (var level : found.keySet()) {
                        booked.put(level, booked(take.line(level), at, now));
                    }
                    return take.count(found, booked, at, by.person(), now);
                });
    }

    /** What the books said of a line at a moment. */
    private int booked(StockTake.Line line, Instant at, Instant now) {
        var level = levels.find(line.levelId());
        if (level.isEmpty()) {
            return 0;
        }
        if (!at.isBefore(now.minus(JUST_NOW))) {
            return level.get().onHand();
        }
        var newest = ledger.lastOf(line.levelId(), now);
        if (newest.map(LedgerEntry::onHand).orElse(0) != level.get().onHand()) {
            throw new LedgerBehind(line.label());
        }
        return ledger.lastOf(line.levelId(), at).map(LedgerEntry::onHand).orElse(0);
    }

    /** Corrects all that differs in one go. Asked again, it answers with what has come of it. */
    public StockTake adjust(StockTakeId id, String reason, Actor by) {
        requireKeeper(by);
        var take = takes.get(id);
        if (take.state() == StockTake.State.COUNTING) {
            try {
                takes.store(take, List.of(take.settle(reason, by.person(), clock.instant())));
            } catch (ChangedMeanwhile another) {
                return adjust(id, reason, by);
            }
        }
        if (take.state() == StockTake.State.CANCELLED) {
            throw new StockTakeOver();
        }
        return finish(id);
    }

    public StockTake cancel(StockTakeId id, Actor by) {
        requireKeeper(by);
        return change(id, take -> take.cancel(by.person(), clock.instant()));
    }

    public StockTake get(StockTakeId id, Actor reader) {
        requireKeeper(reader);
        return takes.get(id);
    }

    public Page<StockTake> page(PageRequest page, Actor reader) {
        requireKeeper(reader);
        return takes.page(page);
    }

    /** The corrections that are left; safe to repeat and to run at once. */
    StockTake finish(StockTakeId id) {
        while (true) {
            var take = takes.get(id);
            var by = take.settledBy();
            if (take.state() != StockTake.State.ADJUSTING || by == null) {
                return take;
            }
            var corrected = new HashMap<StockLevelId, Boolean>();
            for (var line : take.lines()) {
                if (line.difference() != 0) {
                    corrected.put(line.levelId(), correct(take, line, by));
                }
            }
            try {
                takes.store(take, List.of(take.adjusted(corrected, by, clock.instant())));
                return take;
            } catch (ChangedMeanwhile another) {
                continue; // somebody else came to the same end
            }
        }
    }

    private boolean correct(StockTake take, StockTake.Line line, Person by) {
        var key = take.moveKey();
        var reason = take.reason() == null ? "Stock-take" : "Stock-take: " + take.reason();
        return changes.change(
                        items.get(line.itemId()),
                        line.variantId(),
                        take.depotId(),
                        List.of(key, StockLevel.refused(key)),
                        level ->
                                level.adjustOnce(
                                        key, line.difference(), reason, by, clock.instant()))
                .hasSettled(key);
    }

    private StockTake change(StockTakeId id, Function<StockTake, StockTakeEvent> decision) {
        while (true) {
            var take = takes.get(id);
            try {
                takes.store(take, List.of(decision.apply(take)));
                return take;
            } catch (ChangedMeanwhile another) {
                continue; // somebody else counts at the same time; theirs stays
            }
        }
    }

    private static void requireKeeper(Actor by) {
        if (!DepotRules.isKeeper(by)) {
            throw new NotAllowed("Only staff and fulfilment count the stock.");
        }
    }
}
