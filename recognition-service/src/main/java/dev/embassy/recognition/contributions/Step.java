package dev.embassy.recognition.contributions;

/** What may be done to a contribution by a person. */
public enum Step {
    REVISE,
    CONFIRM,
    SUBMIT,
    VALIDATE,
    DECLINE,
    REOPEN,
    APPEAL,
    WITHDRAW
}
