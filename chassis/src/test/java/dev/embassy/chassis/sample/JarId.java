package dev.embassy.chassis.sample;

import dev.embassy.chassis.id.Identifier;

public record JarId(String value) implements Identifier {}
