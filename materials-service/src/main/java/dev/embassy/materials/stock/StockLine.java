package dev.embassy.materials.stock;

/** So many of a variant. */
public record StockLine(StockItemId itemId, VariantId variantId, int quantity) {}
