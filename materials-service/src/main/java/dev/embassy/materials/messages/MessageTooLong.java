package dev.embassy.materials.messages;

import dev.embassy.chassis.problem.Refusal;

/** The text does not fit the one page that people carry with them. */
public final class MessageTooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param percent of the page that it would need at the smallest type that can be read
     */
    public MessageTooLong(int percent) {
        super(
                Kind.UNPROCESSABLE,
                "message-too-long",
                "It needs %d %% of its one page, even in small type. Shorten it, then publish it."
                        .formatted(percent));
        with("percent", percent);
        onField("argument", "too-long-for-a-page", "Shorten it: the whole has to fit one page.");
    }
}
