package dev.embassy.ambassador.applications;

import dev.embassy.chassis.id.Identifier;

/** One application of one person. */
public record ApplicationId(String value) implements Identifier {}
