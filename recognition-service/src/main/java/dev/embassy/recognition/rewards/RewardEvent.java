package dev.embassy.recognition.rewards;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import java.util.List;

/** What happened to a reward. */
public sealed interface RewardEvent {

    /** The reward right afterwards. */
    RewardSnapshot reward();

    Person by();

    Instant at();

    record Nominated(RewardSnapshot reward, Person by, Instant at) implements RewardEvent {}

    record Approved(RewardSnapshot reward, Person by, Instant at) implements RewardEvent {}

    record Declined(RewardSnapshot reward, String reason, Person by, Instant at)
            implements RewardEvent {}

    /** The stock could not give what was promised. */
    record OutOfStock(
            RewardSnapshot reward, List<ShipmentNews.Missing> missing, Person by, Instant at)
            implements RewardEvent {
        public OutOfStock {
            missing = List.copyOf(missing);
        }
    }

    /** Back in preparation, such as after an out-of-stock shipment was filled after all. */
    record Resumed(RewardSnapshot reward, Person by, Instant at) implements RewardEvent {}

    /** The same is tried once more. */
    record Retried(RewardSnapshot reward, Person by, Instant at) implements RewardEvent {}

    /** Something else is sent instead. */
    record Replaced(RewardSnapshot reward, Person by, Instant at) implements RewardEvent {}

    record Shipped(RewardSnapshot reward, Person by, Instant at) implements RewardEvent {}

    /** Its shipment was cancelled, lost or returned. */
    record NotDelivered(RewardSnapshot reward, Person by, Instant at) implements RewardEvent {}

    record Fulfilled(RewardSnapshot reward, Person by, Instant at) implements RewardEvent {}

    record Revoked(RewardSnapshot reward, String reason, Person by, Instant at)
            implements RewardEvent {}
}
