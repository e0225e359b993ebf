package dev.embassy.recognition.rewards.web;

import dev.embassy.recognition.rewards.SwagChoice;
import java.util.List;

/** What may be given, by label. */
record SwagChoicesView(List<SwagChoiceView> items) {

    /**
     * @param available what is in the warehouse and not reserved, as far as this service has heard
     */
    record SwagChoiceView(String itemId, String variantId, String label, long available) {}

    static SwagChoicesView of(List<SwagChoice> choices) {
        return new SwagChoicesView(
                choices.stream()
                        .map(choice ->
                                new SwagChoiceView(
                                        choice.itemId(),
                                        choice.variantId(),
                                        choice.label(),
                                        choice.available()))
                        .toList());
    }
}
