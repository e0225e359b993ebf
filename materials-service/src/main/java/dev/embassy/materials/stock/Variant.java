package dev.embassy.materials.stock;

/** One of the forms an item comes in. */
public record Variant(VariantId id, String label) {}
