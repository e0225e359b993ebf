package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.stock.VariantId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a shipment of an approved reward, one for each attempt, and keeps it here when the reward
 * is taken back.
 */
@Component
public class SendReward {

    private final RequestShipment requestShipment;
    private final Shipments shipments;
    private final RewardsSeen seen;
    private final StockItems items;
    private final Clock clock;

    SendReward(
            RequestShipment requestShipment,
            Shipments shipments,
            RewardsSeen seen,
            StockItems items,
            Clock clock) {
        this.requestShipment = requestShipment;
        this.shipments = shipments;
        this.seen = seen;
        this.items = items;
        this.clock = clock;
    }

    /**
     * @param variant null for an item that comes in one variant
     */
    public record Reward(
            String id,
            int attempt,
            Person receiver,
            StockItemId item,
            @Nullable VariantId variant,
            String label,
            int quantity) {}

    /** The effect comes before the mark: a crash between the two only repeats it. */
    public void send(Reward reward, long sequence, Person by) {
        if (seen.upTo(reward.id()) > sequence) {
            return;
        }
        var item = items.get(reward.item());
        var variant = reward.variant() == null ? item.variants().getFirst().id() : reward.variant();
        requestShipment.reserving(
                source(reward.id(), reward.label(), reward.attempt()),
                reward.receiver(),
                List.of(
                        new ShipmentLine(
                                item.id(), variant, item.label(variant), reward.quantity())),
                by);
        seen.saw(reward.id(), sequence);
    }

    /** Does nothing when there is no shipment, or when it has left already. */
    public void cancel(String rewardId, int attempt, long sequence, Person by) {
        if (seen.upTo(rewardId) > sequence) {
            return;
        }
        shipments
                .find(ShipmentId.of(source(rewardId, "", attempt)))
                .filter(shipment -> ShipmentCommand.CANCEL.allowedIn(shipment.state()))
                .ifPresent(shipment ->
                        shipments.store(
                                shipment,
                                List.of(
                                        shipment.cancel(
                                                "The reward was cancelled.",
                                                by,
                                                clock.instant()))));
        seen.saw(rewardId, sequence);
    }

    private static Source source(String rewardId, String label, int attempt) {
        return new Source(Source.Kind.REWARD, rewardId, label, attempt);
    }
}
