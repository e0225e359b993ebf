package dev.embassy.ambassador.applications;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's opinion.
 *
 * @param points 1 (weak) to 5 (strong) for each criterion
 */
public record Score(
        Person reviewer, Map<String, Integer> points, @Nullable String comment, Instant at) {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    public Score {
        points = Map.copyOf(points);
    }

    /** The mean of the points. */
    public double mean() {
        return points.values().stream().mapToInt(Integer::intValue).average().orElse(0);
    }
}
