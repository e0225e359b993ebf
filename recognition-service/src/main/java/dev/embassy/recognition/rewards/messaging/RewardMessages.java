package dev.embassy.recognition.rewards.messaging;

import static java.util.stream.Collectors.joining;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.recognition.rewards.RewardEvent;
import dev.embassy.recognition.rewards.RewardSnapshot;
import dev.embassy.recognition.rewards.ShipmentNews;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How rewards look to other services. */
@Component
class RewardMessages implements EventWire<RewardEvent> {

    record RewardData(
            String id,
            Person receiver,
            Person nominator,
            @Nullable Person approver,
            String kind,
            String state,
            String citation,
            @Nullable SwagData swag,
            int attempt,
            @Nullable String reason) {}

    record SwagData(String itemId, @Nullable String variantId, String label, int quantity) {}

    @Override
    public Outgoing describe(RewardEvent event) {
        return new Outgoing(
                "recognition.reward-%s.v1".formatted(verb(event)),
                data(event.reward()),
                event.by(),
                event.at(),
                note(event));
    }

    private static String verb(RewardEvent event) {
        return switch (event) {
            case RewardEvent.Nominated nominated -> "nominated";
            case RewardEvent.Approved approved -> "approved";
            case RewardEvent.Declined declined -> "declined";
            case RewardEvent.OutOfStock outOfStock -> "out-of-stock";
            case RewardEvent.Resumed resumed -> "resumed";
            case RewardEvent.Retried retried -> "retried";
            case RewardEvent.Replaced replaced -> "replaced";
            case RewardEvent.Shipped shipped -> "shipped";
            case RewardEvent.NotDelivered notDelivered -> "not-delivered";
            case RewardEvent.Fulfilled fulfilled -> "fulfilled";
            case RewardEvent.Revoked revoked -> "cancelled";
        };
    }

    private static @Nullable String note(RewardEvent event) {
        return switch (event) {
            case RewardEvent.Nominated nominated -> nominated.reward().citation();
            case RewardEvent.Declined declined -> declined.reason();
            case RewardEvent.Revoked revoked -> revoked.reason();
            case RewardEvent.OutOfStock outOfStock -> missing(outOfStock.missing());
            case RewardEvent.Replaced replaced -> label(replaced.reward());
            default -> null;
        };
    }

    private static @Nullable String missing(List<ShipmentNews.Missing> missing) {
        return missing.isEmpty()
                ? null
                : missing.stream()
                        .map(m ->
                                "%s: %d wanted, %d left"
                                        .formatted(m.label(), m.wanted(), m.available()))
                        .collect(joining("; "));
    }

    private static @Nullable String label(RewardSnapshot reward) {
        var swag = reward.swag();
        return swag == null ? null : swag.label();
    }

    private static RewardData data(RewardSnapshot reward) {
        var swag = reward.swag();
        return new RewardData(
                reward.id().value(),
                reward.receiver(),
                reward.nominator(),
                reward.approver(),
                reward.kind().name(),
                reward.state().name(),
                reward.citation(),
                swag == null
                        ? null
                        : new SwagData(
                                swag.itemId(), swag.variantId(), swag.label(), swag.quantity()),
                reward.attempt(),
                reward.reason());
    }
}
