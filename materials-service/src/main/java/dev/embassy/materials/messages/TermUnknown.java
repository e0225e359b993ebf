package dev.embassy.materials.messages;

import dev.embassy.chassis.problem.Refusal;

/** A message names a term that the vocabulary lacks. */
public final class TermUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    public TermUnknown(String field, String term) {
        super(Kind.UNPROCESSABLE, "term-unknown", "There is no '" + term + "' in the vocabulary.");
        onField(field, "term-unknown", "Choose one of the list, or ask staff to add it.");
    }
}
