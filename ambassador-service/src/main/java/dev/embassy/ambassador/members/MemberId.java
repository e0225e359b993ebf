package dev.embassy.ambassador.members;

import dev.embassy.chassis.id.Identifier;

/** A member; the same id as the person's. */
public record MemberId(String value) implements Identifier {}
