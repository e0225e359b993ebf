package dev.embassy.recognition.rewards;

import dev.embassy.chassis.actor.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event of materials-service says of a reward's shipment.
 *
 * @param sequence of the event, growing per shipment
 * @param by who did it
 */
public record ShipmentNews(
        RewardId rewardId,
        String shipmentId,
        long sequence,
        Progress progress,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        List<Missing> missing,
        Person by) {

    public ShipmentNews {
        missing = List.copyOf(missing);
    }

    /** How far the shipment is, as far as a reward cares. */
    public enum Progress {
        PREPARING,
        OUT_OF_STOCK,
        ON_ITS_WAY,
        ARRIVED,
        /** Cancelled, lost or returned. */
        FAILED
    }

    /** What the stock could not give. */
    public record Missing(String label, long wanted, long available) {}
}
