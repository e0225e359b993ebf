package dev.embassy.recognition.rewards.web;

import dev.embassy.recognition.rewards.Swag;
import dev.embassy.recognition.rewards.SwagWish;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * @param variantId may be left out where the item has one variant only
 * @param quantity 1 to {@link Swag#MOST}; 1 if left out
 */
record SwagRequest(
        @NotBlank String itemId,
        @Nullable String variantId,
        @Nullable @Min(1) @Max(Swag.MOST) Integer quantity) {

    SwagWish wish() {
        return new SwagWish(itemId, variantId, quantity == null ? 1 : quantity);
    }
}
