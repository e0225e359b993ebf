package dev.embassy.recognition.rewards;

/** What may be done to a reward by a person. */
public enum Step {
    APPROVE,
    DECLINE,
    RETRY,
    REPLACE,
    REVOKE
}
