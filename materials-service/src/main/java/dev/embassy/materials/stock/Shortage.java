package dev.embassy.materials.stock;

/** A line that could not be reserved: how many were wanted, how many are left. */
public record Shortage(
        StockItemId itemId, VariantId variantId, String label, int wanted, int available) {}
