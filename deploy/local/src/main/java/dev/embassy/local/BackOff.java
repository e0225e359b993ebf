package dev.embassy.local;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long to wait before a part that died is started again: 1 s, doubling to 30 s. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private Duration next = FIRST;
    private @Nullable Instant startedAt;

    void started(Instant at) {
        startedAt = at;
    }

    /** The wait after a death at this moment; a part that ran for a minute begins anew. */
    Duration died(Instant at) {
        if (startedAt != null && Duration.between(startedAt, at).compareTo(STEADY) >= 0) {
            next = FIRST;
        }
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}
