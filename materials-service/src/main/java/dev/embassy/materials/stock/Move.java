package dev.embassy.materials.stock;

import org.jspecify.annotations.Nullable;

/**
 * What changed in a level.
 *
 * @param key names the move; the same move carries the same key
 * @param onHand added to on hand, negative when it left
 * @param reserved added to reserved, negative when it was given back or shipped
 */
public record Move(String key, int onHand, int reserved, @Nullable String reason) {}
