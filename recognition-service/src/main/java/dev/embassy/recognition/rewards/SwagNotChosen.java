package dev.embassy.recognition.rewards;

import dev.embassy.chassis.problem.Refusal;

/** A swag reward says what is sent. */
public final class SwagNotChosen extends Refusal {

    private static final long serialVersionUID = 1L;

    SwagNotChosen() {
        super(
                Kind.UNPROCESSABLE,
                "swag-not-chosen",
                "A swag reward needs an item. Choose one of those offered.");
        onField("swag", "missing", "Choose an item.");
    }
}
