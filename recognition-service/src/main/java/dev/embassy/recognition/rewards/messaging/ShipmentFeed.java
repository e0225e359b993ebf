package dev.embassy.recognition.rewards.messaging;

import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.recognition.rewards.FollowShipment;
import dev.embassy.recognition.rewards.RewardId;
import dev.embassy.recognition.rewards.ShipmentNews;
import dev.embassy.recognition.rewards.ShipmentNews.Progress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows the shipments that were made for rewards. */
@Component
class ShipmentFeed implements Feed {

    private final FollowShipment followShipment;

    ShipmentFeed(FollowShipment followShipment) {
        this.followShipment = followShipment;
    }

    record ShipmentData(
            String id,
            SourceData source,
            String state,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            @Nullable List<MissingData> missing) {}

    record SourceData(String kind, String id) {}

    record MissingData(String label, long wanted, long available) {}

    @Override
    public String topic() {
        return "materials.shipments";
    }

    @Override
    public void on(IncomingEvent event) {
        var data = event.data(ShipmentData.class);
        if (data.source().kind().equals("REWARD")) {
            progress(data.state())
                    .ifPresent(progress -> followShipment.follow(news(event, data, progress)));
        }
    }

    private static ShipmentNews news(IncomingEvent event, ShipmentData data, Progress progress) {
        return new ShipmentNews(
                new RewardId(data.source().id()),
                data.id(),
                event.sequence(),
                progress,
                data.carrier(),
                data.trackingNumber(),
                data.trackingUrl(),
                Objects.requireNonNullElse(data.missing(), List.<MissingData>of()).stream()
                        .map(m -> new ShipmentNews.Missing(m.label(), m.wanted(), m.available()))
                        .toList(),
                event.by());
    }

    /** Empty for states that this service does not know: they do not concern the receiver. */
    private static Optional<Progress> progress(String state) {
        return switch (state) {
            case "REQUESTED", "ADDRESS_ASKED", "READY", "PICKING", "PACKED" ->
                    Optional.of(Progress.PREPARING);
            case "OUT_OF_STOCK" -> Optional.of(Progress.OUT_OF_STOCK);
            case "SHIPPED", "HELD_BY_CUSTOMS" -> Optional.of(Progress.ON_ITS_WAY);
            case "DELIVERED" -> Optional.of(Progress.ARRIVED);
            case "CANCELLED", "LOST", "RETURNED" -> Optional.of(Progress.FAILED);
            default -> Optional.empty();
        };
    }
}
