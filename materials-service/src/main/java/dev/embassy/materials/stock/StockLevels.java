package dev.embassy.materials.stock;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies where. */
public interface StockLevels {

    Optional<StockLevel> find(StockLevelId id);

    /** Refuses with {@code changed-meanwhile} when another change was first. */
    void store(StockLevel level, List<StockEvent> events);

    /** All of them, however many: what is summed up must not stop at a number. */
    List<StockLevel> list();

    /**
     * What is null does not narrow down.
     *
     * @param low only those that are low, or only those that are not
     * @param held only those where something lies, and those that are low
     * @param text within the label, in any case
     */
    record Filter(
            @Nullable StockItemId item,
            @Nullable DepotId depot,
            @Nullable Boolean low,
            boolean held,
            @Nullable String text) {}

    /** By label. */
    Page<StockLevel> page(Filter filter, PageRequest page);

    /** All of them in a fixed order, for walking through. */
    Page<StockLevel> walk(PageRequest page);

    /** Those of an item in all depots. */
    List<StockLevel> of(StockItemId item);

    /** Those of a depot in which something lies. */
    List<StockLevel> in(DepotId depot);
}
