package dev.embassy.materials.messages;

import dev.embassy.chassis.problem.Refusal;

/** A term cannot be left out while messages are filed under it. */
public final class TermInUse extends Refusal {

    private static final long serialVersionUID = 1L;

    public TermInUse(String field, Term term) {
        super(
                Kind.CONFLICT,
                "term-in-use",
                "Messages are filed under '"
                        + term.label()
                        + "'. Move or rename them first, or rename the term.");
        with("term", term.id());
        onField(field, "term-in-use", "Keep '" + term.label() + "': messages are filed under it.");
    }
}
