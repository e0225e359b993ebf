package dev.embassy.acceptance.bench;

import java.util.Arrays;

/** Measured durations, in nanoseconds. */
record Figures(long[] sorted) {

    static Figures of(long[] nanos) {
        long[] copy = nanos.clone();
        Arrays.sort(copy);
        return new Figures(copy);
    }

    /** In milliseconds; nearest rank. */
    double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank - 1, 0)] / 1e6;
    }

    int count() {
        return sorted.length;
    }
}
