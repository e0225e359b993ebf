package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Receives stock into the warehouse and corrects what a count found. */
@Component
public class MoveStock {

    private final StockItems items;
    private final LevelChanges changes;
    private final Ids ids;
    private final Clock clock;

    MoveStock(StockItems items, LevelChanges changes, Ids ids, Clock clock) {
        this.items = items;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    public StockLevel receive(
            StockItemId itemId,
            @Nullable VariantId variant,
            int quantity,
            @Nullable String reason,
            Actor by) {
        var item = itemFor(itemId, by);
        var key = "receive:" + ids.next();
        return changes.change(
                item,
                item.chosen(variant),
                level -> level.receive(key, quantity, reason, by.person(), clock.instant()));
    }

    public StockLevel adjust(
            StockItemId itemId, @Nullable VariantId variant, int change, String reason, Actor by) {
        var item = itemFor(itemId, by);
        var key = "adjust:" + ids.next();
        return changes.change(
                item,
                item.chosen(variant),
                level -> level.adjust(key, change, reason, by.person(), clock.instant()));
    }

    private StockItem itemFor(StockItemId id, Actor by) {
        if (!by.hasAny(Roles.STAFF, Roles.FULFILMENT)) {
            throw new NotAllowed("Only staff and fulfilment move stock.");
        }
        return items.get(id);
    }
}
