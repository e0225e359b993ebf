package dev.embassy.recognition.halloffame;

import dev.embassy.chassis.id.Identifier;

/** Identifies a person by the subject of their tokens. */
public record PersonId(String value) implements Identifier {}
