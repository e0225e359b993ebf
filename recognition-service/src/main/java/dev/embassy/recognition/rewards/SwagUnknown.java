package dev.embassy.recognition.rewards;

import dev.embassy.chassis.problem.Refusal;

/** The chosen item or variant is not among the choices. */
public final class SwagUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    SwagUnknown() {
        super(
                Kind.UNPROCESSABLE,
                "swag-unknown",
                "This item is not offered any more. Choose one of those offered.");
        onField("swag.itemId", "unknown", "Choose one of the items offered.");
    }
}
