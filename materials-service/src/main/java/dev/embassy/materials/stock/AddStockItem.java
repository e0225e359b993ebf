package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.terms.Roles;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adds an item that can be stocked from now on. */
@Component
public class AddStockItem {

    /** What an item has that comes in one form. */
    public static final Variant ONE_SIZE = new Variant(new VariantId("one-size"), "One size");

    private final StockItems items;
    private final Ids ids;
    private final Clock clock;

    AddStockItem(StockItems items, Ids ids, Clock clock) {
        this.items = items;
        this.ids = ids;
        this.clock = clock;
    }

    /** An item without named variants has the single variant {@code one-size}. */
    public StockItem add(
            String name,
            List<Variant> variants,
            Money unitValue,
            String customsDescription,
            int lowStockThreshold,
            Actor by) {
        return add(
                new StockItem.Description(
                        name, unitValue, customsDescription, lowStockThreshold, 0),
                variants,
                by);
    }

    /** An item without named variants has the single variant {@code one-size}. */
    public StockItem add(StockItem.Description description, List<Variant> variants, Actor by) {
        return add(new StockItemId(ids.next()), description, variants, by);
    }

    /** Under a known identifier; one that is there already stays as it is. */
    public StockItem add(
            StockItemId id, StockItem.Description description, List<Variant> variants, Actor by) {
        if (!by.hasAny(Roles.STAFF, Roles.FULFILMENT)) {
            throw new NotAllowed("Only staff and fulfilment add stock items.");
        }
        var item =
                StockItem.added(
                        id,
                        variants.isEmpty() ? List.of(ONE_SIZE) : variants,
                        description,
                        clock.instant());
        try {
            items.store(item, List.of(item.addedEvent(by.person())));
        } catch (AlreadyExists repeated) {
            return items.get(item.id());
        }
        return item;
    }
}
