package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.NotAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Receives stock into a depot, takes it back, and corrects what a count found. */
@Component
public class MoveStock {

    private final StockItems items;
    private final Depots depots;
    private final LocalDepots localDepots;
    private final LevelChanges changes;
    private final Ids ids;
    private final Clock clock;

    MoveStock(
            StockItems items,
            Depots depots,
            LocalDepots localDepots,
            LevelChanges changes,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.depots = depots;
        this.localDepots = localDepots;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Into the warehouse. */
    public StockLevel receive(
            StockItemId itemId,
            @Nullable VariantId variant,
            int quantity,
            @Nullable String reason,
            Actor by) {
        return receive(itemId, variant, DepotId.WAREHOUSE, quantity, reason, by);
    }

    /** New stock came in. */
    public StockLevel receive(
            StockItemId itemId,
            @Nullable VariantId variant,
            DepotId depot,
            int quantity,
            @Nullable String reason,
            Actor by) {
        requireKeeper(by);
        depots.get(depot).requireOpen();
        var item = items.get(itemId);
        var chosen = item.chosen(variant);
        item.requireStocked(chosen);
        var key = "receive:" + ids.next();
        var level =
                changes.change(
                        item,
                        chosen,
                        depot,
                        List.of(key),
                        it -> it.receive(key, quantity, reason, by.person(), clock.instant()));
        localDepots.reopenForWhatCameIn(depot);
        return level;
    }

    /**
     * Begins the books of a variant in a depot with what lies there. Books that have begun stay as
     * they are, so it is safe to repeat.
     *
     * @param key names the move
     */
    public StockLevel open(
            String key,
            StockItemId itemId,
            VariantId variant,
            DepotId depot,
            int quantity,
            String reason,
            Actor by) {
        requireKeeper(by);
        depots.get(depot).requireOpen();
        var item = items.get(itemId);
        item.requireStocked(variant);
        var level =
                changes.change(
                        item,
                        variant,
                        depot,
                        List.of(key),
                        it ->
                                it.hasBegun()
                                        ? List.of()
                                        : it.receive(
                                                key,
                                                quantity,
                                                reason,
                                                by.person(),
                                                clock.instant()));
        localDepots.reopenForWhatCameIn(depot);
        return level;
    }

    /** What had left came back, by another way than its shipment. */
    public StockLevel takeBack(
            StockItemId itemId,
            @Nullable VariantId variant,
            DepotId depot,
            int quantity,
            @Nullable String reason,
            Actor by) {
        requireKeeper(by);
        depots.get(depot).requireOpen();
        var item = items.get(itemId);
        var key = "return:" + ids.next();
        var level =
                changes.change(
                        item,
                        item.chosen(variant),
                        depot,
                        List.of(key),
                        it -> it.takeBack(key, quantity, reason, by.person(), clock.instant()));
        localDepots.reopenForWhatCameIn(depot);
        return level;
    }

    /** In the warehouse. */
    public StockLevel adjust(
            StockItemId itemId, @Nullable VariantId variant, int change, String reason, Actor by) {
        return adjust(itemId, variant, DepotId.WAREHOUSE, change, reason, by);
    }

    /**
     * Corrects what a count found. A holder corrects what lies in the own depot, downwards: what
     * was given away.
     */
    public StockLevel adjust(
            StockItemId itemId,
            @Nullable VariantId variant,
            DepotId depotId,
            int change,
            String reason,
            Actor by) {
        var depot = depots.get(depotId);
        if (!DepotRules.isKeeper(by) && !(depot.isHeldBy(by.id()) && change < 0)) {
            throw new NotAllowed(
                    "Staff and fulfilment correct counts; holders say what they gave away.");
        }
        var item = items.get(itemId);
        var key = "adjust:" + ids.next();
        return changes.change(
                item,
                item.chosen(variant),
                depotId,
                List.of(key),
                level -> level.adjust(key, change, reason, by.person(), clock.instant()));
    }

    private static void requireKeeper(Actor by) {
        if (!DepotRules.isKeeper(by)) {
            throw new NotAllowed("Only staff and fulfilment move stock.");
        }
    }
}
