package dev.embassy.recognition.halloffame;

import dev.embassy.recognition.contributions.Reach;
import dev.embassy.recognition.contributions.ReachSource;
import java.util.Collection;

/**
 * Reach added up: values to a value, ranges to a range.
 *
 * @param low the sum of the smallest values the figures may stand for
 * @param high the sum of the largest
 * @param measured the part of {@code value} that comes from {@link ReachSource#MEASURED} figures
 */
public record Total(long value, long low, long high, long measured) {

    static Total of(Collection<Reach> figures) {
        long value = 0;
        long low = 0;
        long high = 0;
        long measured = 0;
        for (var figure : figures) {
            value += figure.value();
            low += figure.low();
            high += figure.high();
            measured += figure.source() == ReachSource.MEASURED ? figure.value() : 0;
        }
        return new Total(value, low, high, measured);
    }

    /** How much of the value is measured, in whole percent rounded down; 0 of nothing. */
    public int measuredPercent() {
        return value == 0 ? 0 : (int) (measured * 100 / value);
    }
}
