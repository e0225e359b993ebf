package dev.embassy.materials.stock;

import dev.embassy.chassis.id.Identifier;

public record StockTakeId(String value) implements Identifier {}
