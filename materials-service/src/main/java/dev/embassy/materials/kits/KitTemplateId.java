package dev.embassy.materials.kits;

import dev.embassy.chassis.id.Identifier;

public record KitTemplateId(String value) implements Identifier {}
