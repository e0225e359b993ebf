package dev.embassy.recognition.rewards;

import org.jspecify.annotations.Nullable;

/** What staff chose to send, before it was looked up. */
public record SwagWish(String itemId, @Nullable String variantId, int quantity) {

    Swag among(SwagChoices choices) {
        return choices.find(itemId, variantId).orElseThrow(SwagUnknown::new).times(quantity);
    }
}
