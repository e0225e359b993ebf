package dev.embassy.recognition.rewards;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The local copy of what materials-service has in its warehouse, as choices. */
public interface SwagChoices {

    /** All choices, by label; neither what organisers hold nor what was retired is one. */
    default List<SwagChoice> all() {
        return choices(warehouse(), items());
    }

    /** The choice, also when none of it is left; without a variant, the item's only one. */
    default Optional<SwagChoice> find(String itemId, @Nullable String variantId) {
        var fitting =
                choices(warehouse(itemId), item(itemId).stream().toList()).stream()
                        .filter(c -> variantId == null || variantId.equals(c.variantId()))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** What is known of the stock in the warehouse, and of no other depot. */
    List<SwagStock> warehouse();

    /** What is known of the stock of one item in the warehouse. */
    List<SwagStock> warehouse(String itemId);

    /** Every item that is known. */
    List<SwagItem> items();

    Optional<SwagItem> item(String itemId);

    /** Keeps it unless what is known of this level is at least as new. */
    void learn(SwagStock stock, long sequence);

    /** Keeps it unless what is known of this item is at least as new. */
    void learn(SwagItem item, long sequence);

    private static List<SwagChoice> choices(List<SwagStock> stock, List<SwagItem> items) {
        var retired = items.stream().collect(toMap(SwagItem::itemId, SwagItem::retired));
        return stock.stream()
                .filter(s -> !retired.getOrDefault(s.itemId(), Set.of()).contains(s.variantId()))
                .map(SwagChoices::choice)
                .sorted(comparing(SwagChoice::label).thenComparing(SwagChoice::itemId))
                .toList();
    }

    private static SwagChoice choice(SwagStock stock) {
        return new SwagChoice(
                stock.itemId(), stock.variantId(), stock.label(), Math.max(0, stock.available()));
    }
}
