package dev.embassy.materials.library;

import dev.embassy.chassis.id.Identifier;

public record MaterialId(String value) implements Identifier {}
