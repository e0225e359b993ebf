package dev.embassy.materials.kits;

import dev.embassy.chassis.id.Identifier;

public record KitRequestId(String value) implements Identifier {}
