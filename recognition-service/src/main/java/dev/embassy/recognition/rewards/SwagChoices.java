package dev.embassy.recognition.rewards;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The local copy of what materials-service has in stock, as choices. */
public interface SwagChoices {

    /** All choices, by label; what lies in several depots is added up. */
    default List<SwagChoice> all() {
        return choices(stock());
    }

    /** The choice, also when none of it is left; without a variant, the item's only one. */
    default Optional<SwagChoice> find(String itemId, @Nullable String variantId) {
        var fitting =
                choices(stockOf(itemId)).stream()
                        .filter(c -> variantId == null || variantId.equals(c.variantId()))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** Everything that is known of the stock. */
    List<SwagStock> stock();

    /** What is known of the stock of one item. */
    List<SwagStock> stockOf(String itemId);

    /** Keeps it unless what is known of this level is at least as new. */
    void learn(SwagStock stock, long sequence);

    private static List<SwagChoice> choices(List<SwagStock> stock) {
        return stock.stream()
                .collect(groupingBy(s -> List.of(s.itemId(), s.variantId())))
                .values()
                .stream()
                .map(SwagChoices::choice)
                .sorted(comparing(SwagChoice::label).thenComparing(SwagChoice::itemId))
                .toList();
    }

    private static SwagChoice choice(List<SwagStock> inDepots) {
        var one = inDepots.getFirst();
        long available = inDepots.stream().mapToLong(SwagStock::available).sum();
        return new SwagChoice(one.itemId(), one.variantId(), one.label(), Math.max(0, available));
    }
}
