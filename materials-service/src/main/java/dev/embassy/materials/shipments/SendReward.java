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
        cancelShort(reward.id(), reward.attempt(), "The reward was tried again.", by);
        seen.saw(reward.id(), sequence);
    }

    /** What an earlier attempt waited for in vain is not waited for any more. */
    private void cancelShort(String rewardId, int before, String reason, Person by) {
        for (int attempt = 1; attempt < before; attempt++) {
            shipments
                    .find(ShipmentId.of(source(rewardId, "", attempt)))
                    .filter(earlier -> earlier.state() == ShipmentState.OUT_OF_STOCK)
                    .ifPresent(earlier -> cancel(earlier, reason, by));
        }
    }

    /** Does nothing when there is no shipment, or when it has left already. */
    public void cancel(String rewardId, int attempt, long sequence, Person by) {
        if (seen.upTo(rewardId) > sequence) {
            return;
        }
        var reason = "The reward was cancelled.";
        cancelShort(rewardId, attempt, reason, by);
        shipments
                .find(ShipmentId.of(source(rewardId, "", attempt)))
                .filter(shipment -> ShipmentCommand.CANCEL.allowedIn(shipment.state()))
                .ifPresent(shipment -> cancel(shipment, reason, by));
        seen.saw(rewardId, sequence);
    }

    private void cancel(Shipment shipment, String reason, Person by) {
        shipments.store(shipment, List.of(shipment.cancel(reason, by, clock.instant())));
    }

    private static Source source(String rewardId, String label, int attempt) {
        return new Source(Source.Kind.REWARD, rewardId, label, attempt);
    }
}
