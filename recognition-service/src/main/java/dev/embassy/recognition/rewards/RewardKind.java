package dev.embassy.recognition.rewards;

/** What somebody is thanked with. */
public enum RewardKind {
    /** A citation that is shown and mailed; it arrives the moment it is approved. */
    THANK_YOU_NOTE,
    /** An item from the stock that is shipped. */
    SWAG
}
