package dev.embassy.materials.stock;

import dev.embassy.chassis.id.Identifier;

public record StockItemId(String value) implements Identifier {}
