package dev.embassy.materials.imports;

import dev.embassy.chassis.id.Identifier;

public record ImportId(String value) implements Identifier {}
