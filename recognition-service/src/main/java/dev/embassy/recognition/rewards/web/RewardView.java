package dev.embassy.recognition.rewards.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.recognition.rewards.Reward;
import dev.embassy.recognition.rewards.RewardId;
import dev.embassy.recognition.rewards.RewardKind;
import dev.embassy.recognition.rewards.RewardState;
import dev.embassy.recognition.rewards.Swag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param actions what the caller may do now: approve, decline, retry, replace, revoke
 * @param attempt which attempt to ship it counts; 0 before the first
 * @param reason why it was declined or revoked; never told to the receiver
 */
record RewardView(
        RewardId id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        RewardState state,
        List<String> actions,
        Person receiver,
        Person nominator,
        @Nullable Person approver,
        RewardKind kind,
        String citation,
        @Nullable RewardSwagView swag,
        int attempt,
        @Nullable RewardShipmentView shipment,
        @Nullable String reason) {

    record RewardSwagView(String itemId, @Nullable String variantId, String label, int quantity) {}

    /**
     * @param missing what the stock could not give
     */
    record RewardShipmentView(
            String id,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            List<MissingSwagView> missing) {}

    record MissingSwagView(String label, long wanted, long available) {}

    static RewardView of(Reward reward, Actor reader) {
        return new RewardView(
                reward.id(),
                reward.version(),
                reward.createdAt(),
                reward.updatedAt(),
                reward.state(),
                reward.possible(reader).stream()
                        .map(step -> step.name().toLowerCase(Locale.ROOT))
                        .toList(),
                reward.receiver(),
                reward.nominator(),
                reward.approver(),
                reward.kind(),
                reward.citation(),
                swag(reward.swag()),
                reward.attempt(),
                shipment(reward.shipment()),
                reward.tellsReasonTo(reader) ? reward.reason() : null);
    }

    private static @Nullable RewardSwagView swag(@Nullable Swag swag) {
        return swag == null
                ? null
                : new RewardSwagView(
                        swag.itemId(), swag.variantId(), swag.label(), swag.quantity());
    }

    private static @Nullable RewardShipmentView shipment(Reward.@Nullable Shipment shipment) {
        return shipment == null
                ? null
                : new RewardShipmentView(
                        shipment.id(),
                        shipment.carrier(),
                        shipment.trackingNumber(),
                        shipment.trackingUrl(),
                        shipment.missing().stream()
                                .map(m -> new MissingSwagView(m.label(), m.wanted(), m.available()))
                                .toList());
    }
}
