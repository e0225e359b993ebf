package dev.embassy.recognition.contributions;

import dev.embassy.chassis.id.Identifier;

/** Identifies a contribution. */
public record ContributionId(String value) implements Identifier {}
