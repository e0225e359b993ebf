package dev.embassy.recognition.halloffame;

import dev.embassy.recognition.contributions.Reach;
import dev.embassy.recognition.contributions.ReachSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reach added up: values to a value, ranges to a range.
 *
 * @param low the sum of the smallest values the figures may stand for
 * @param high the sum of the largest
 * @param bySource what each source adds to {@code value}, in the order of the sources; a source
 *     that no figure has is not there
 * @param asOf the day of the newest figure, in UTC; null of nothing
 */
public record Total(
        long value,
        long low,
        long high,
        Map<ReachSource, Long> bySource,
        @Nullable LocalDate asOf) {

    public Total {
        var ordered = new EnumMap<ReachSource, Long>(ReachSource.class);
        ordered.putAll(bySource);
        bySource = Collections.unmodifiableMap(ordered);
    }

    static Total of(Collection<Reach> figures) {
        long value = 0;
        long low = 0;
        long high = 0;
        var bySource = new EnumMap<ReachSource, Long>(ReachSource.class);
        LocalDate asOf = null;
        for (var figure : figures) {
            value += figure.value();
            low += figure.low();
            high += figure.high();
            bySource.merge(figure.source(), figure.value(), Long::sum);
            asOf = asOf == null || figure.asOf().isAfter(asOf) ? figure.asOf() : asOf;
        }
        return new Total(value, low, high, bySource, asOf);
    }

    /** How much of the value is measured, in whole percent rounded down; 0 of nothing. */
    public int measuredPercent() {
        long measured = bySource.getOrDefault(ReachSource.MEASURED, 0L);
        return value == 0 ? 0 : (int) (measured * 100 / value);
    }
}
