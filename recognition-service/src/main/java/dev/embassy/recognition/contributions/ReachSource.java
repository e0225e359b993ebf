package dev.embassy.recognition.contributions;

/**
 * Where a figure comes from, and how far the truth may be from it. The spreads are the programme's
 * convention: people who count a room are rarely off by more than a tenth, people who guess are off
 * by a third.
 */
public enum ReachSource {
    /** Counted by a system. */
    MEASURED(0),
    /** Taken over as it was from another system. */
    IMPORTED(0),
    /** Counted by the person who tells. */
    SELF_REPORTED(10),
    /** Guessed by the person who tells. */
    ESTIMATED(33);

    private final int spreadPercent;

    ReachSource(int spreadPercent) {
        this.spreadPercent = spreadPercent;
    }

    /** How many percent of the value the truth may lie below or above it. */
    public int spreadPercent() {
        return spreadPercent;
    }
}
