package dev.embassy.recognition.rewards.messaging;

import static java.util.stream.Collectors.toSet;

import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.recognition.rewards.SwagChoices;
import dev.embassy.recognition.rewards.SwagItem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Learns what was retired and is not given any more. */
@Component
class StockItemFeed implements Feed {

    private final SwagChoices choices;

    StockItemFeed(SwagChoices choices) {
        this.choices = choices;
    }

    /** A stock item; what has no variants is a level, for the other feed. */
    record StockItemData(@Nullable String id, @Nullable List<VariantData> variants) {}

    record VariantData(String id, boolean retired) {}

    @Override
    public String topic() {
        return "materials.stock";
    }

    /** Of its own: read from the beginning, also where the levels were read long before. */
    @Override
    public String name() {
        return "reward-items";
    }

    @Override
    public void on(IncomingEvent event) {
        var data = event.data(StockItemData.class);
        if (data.id() == null || data.variants() == null) {
            return;
        }
        var retired =
                data.variants().stream()
                        .filter(VariantData::retired)
                        .map(VariantData::id)
                        .collect(toSet());
        choices.learn(new SwagItem(data.id(), retired), event.sequence());
    }
}
