package dev.embassy.recognition.rewards;

import org.jspecify.annotations.Nullable;

/**
 * What is sent.
 *
 * @param itemId the stock item
 * @param variantId its variant, such as a shirt size, where it has any
 * @param label what people call it
 * @param quantity 1 to {@link #MOST}
 */
public record Swag(String itemId, @Nullable String variantId, String label, int quantity) {

    /** How many of a thing one reward may hold. */
    public static final int MOST = 10;

    public Swag {
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException("No quantity of swag: " + quantity);
        }
    }
}
