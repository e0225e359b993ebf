package dev.embassy.recognition.rewards;

import dev.embassy.chassis.actor.Person;
import org.jspecify.annotations.Nullable;

/**
 * A reward as it was right after an event.
 *
 * @param attempt which attempt to ship it counts; 0 before the first
 * @param reason why it was declined or revoked
 */
public record RewardSnapshot(
        RewardId id,
        Person receiver,
        Person nominator,
        @Nullable Person approver,
        RewardKind kind,
        RewardState state,
        String citation,
        @Nullable Swag swag,
        int attempt,
        @Nullable String reason) {}
