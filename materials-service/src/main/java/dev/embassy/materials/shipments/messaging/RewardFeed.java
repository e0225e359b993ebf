package dev.embassy.materials.shipments.messaging;

import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.materials.shipments.SendReward;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.VariantId;
import org.springframework.stereotype.Component;

/** An approved reward that is a thing becomes a shipment. */
@Component
class RewardFeed implements Feed {

    private final SendReward sendReward;

    RewardFeed(SendReward sendReward) {
        this.sendReward = sendReward;
    }

    @Override
    public String topic() {
        return "recognition.rewards";
    }

    @Override
    public void on(IncomingEvent event) {
        switch (event.type()) {
            case "recognition.reward-approved.v1",
                    "recognition.reward-retried.v1",
                    "recognition.reward-replaced.v1" ->
                    send(event);
            case "recognition.reward-cancelled.v1" ->
                    sendReward.cancel(
                            event.subject(),
                            event.data(RewardMessage.class).attempt(),
                            event.sequence(),
                            event.by());
            default -> {
                // the others are of no concern here
            }
        }
    }

    private void send(IncomingEvent event) {
        var reward = event.data(RewardMessage.class);
        var swag = reward.swag();
        if (swag == null) {
            return;
        }
        sendReward.send(
                new SendReward.Reward(
                        reward.id(),
                        reward.attempt(),
                        reward.receiver(),
                        new StockItemId(swag.itemId()),
                        swag.variantId() == null ? null : new VariantId(swag.variantId()),
                        swag.label(),
                        swag.quantity()),
                event.sequence(),
                event.by());
    }
}
