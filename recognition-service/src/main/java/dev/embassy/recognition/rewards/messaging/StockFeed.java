package dev.embassy.recognition.rewards.messaging;

import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.recognition.rewards.SwagChoices;
import dev.embassy.recognition.rewards.SwagStock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Learns what is in stock, and where. */
@Component
class StockFeed implements Feed {

    private final SwagChoices choices;

    StockFeed(SwagChoices choices) {
        this.choices = choices;
    }

    /** A stock level; what lacks a quantity speaks of something else. */
    record StockData(
            @Nullable String itemId,
            @Nullable String variantId,
            @Nullable String depotId,
            @Nullable String label,
            @Nullable Long onHand,
            @Nullable Long reserved) {}

    @Override
    public String topic() {
        return "materials.stock";
    }

    @Override
    public void on(IncomingEvent event) {
        var data = event.data(StockData.class);
        if (data.itemId() == null
                || data.variantId() == null
                || data.label() == null
                || data.onHand() == null
                || data.reserved() == null) {
            return;
        }
        choices.learn(
                new SwagStock(
                        event.subject(),
                        data.itemId(),
                        data.variantId(),
                        data.depotId(),
                        data.label(),
                        data.onHand() - data.reserved()),
                event.sequence());
    }
}
