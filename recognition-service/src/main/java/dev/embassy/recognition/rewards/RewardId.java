package dev.embassy.recognition.rewards;

import dev.embassy.chassis.id.Identifier;

/** Identifies a reward. */
public record RewardId(String value) implements Identifier {}
