package dev.embassy.recognition.contributions;

import java.time.LocalDate;

/**
 * How far a contribution reached: an honest number.
 *
 * @param value counted in the {@link Figure} of the contribution's kind; 0 to {@link #MOST}
 * @param source where it comes from
 * @param low the smallest value it may stand for, inclusive; equals {@code value} where it is exact
 * @param high the largest value it may stand for, inclusive
 * @param asOf the day the figure was taken, in UTC
 */
public record Reach(long value, ReachSource source, long low, long high, LocalDate asOf) {

    /** The largest reach that is believed: more than every human being. */
    public static final long MOST = 10_000_000_000L;

    public Reach {
        if (value < 0 || value > MOST || low > value || high < value) {
            throw new IllegalArgumentException(
                    "No reach: %d in %d to %d".formatted(value, low, high));
        }
    }

    /** The figure with the range that follows from its source, rounded outwards. */
    public static Reach of(long value, ReachSource source, LocalDate asOf) {
        long percent = source.spreadPercent();
        long low = value * (100 - percent) / 100;
        long high = (value * (100 + percent) + 99) / 100;
        return new Reach(value, source, low, high, asOf);
    }
}
