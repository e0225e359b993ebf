package dev.embassy.ambassador.people;

import dev.embassy.chassis.id.Identifier;

/** A person, by the subject of their access token. */
public record PersonId(String value) implements Identifier {}
