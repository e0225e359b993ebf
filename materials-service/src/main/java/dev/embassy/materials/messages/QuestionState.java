package dev.embassy.materials.messages;

/** Where a question that was heard stands. */
public enum QuestionState {
    /** Nobody has an answer yet. */
    OPEN,
    /** It has a message that is not published yet. */
    WAITING,
    /** A published message answers it. */
    ANSWERED,
    /** It needs no message. */
    NOT_NEEDED
}
