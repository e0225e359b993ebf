package dev.embassy.recognition.rewards;

import org.jspecify.annotations.Nullable;

/**
 * What is sent.
 *
 * @param itemId the stock item
 * @param variantId its variant, such as a shirt size, where it has any
 * @param label what people call it
 * @param quantity 1 to 10
 */
public record Swag(String itemId, @Nullable String variantId, String label, int quantity) {

    public Swag {
        if (quantity < 1 || quantity > 10) {
            throw new IllegalArgumentException("No quantity of swag: " + quantity);
        }
    }
}
