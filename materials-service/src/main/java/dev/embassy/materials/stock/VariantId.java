package dev.embassy.materials.stock;

import dev.embassy.chassis.id.Identifier;

/** Names a variant within its item: {@code m}, {@code xl}, {@code one-size}. */
public record VariantId(String value) implements Identifier {}
