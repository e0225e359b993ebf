package dev.embassy.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.OptionalLong;

/** One bucket per key, of the same rate, in the memory of this instance. */
final class Buckets {

    /** So many keys at most: an attacker with many addresses cannot fill the memory. */
    private static final long MOST_KEYS = 100_000;

    private final LimitSettings.Rate rate;
    private final Cache<String, Bucket> buckets;

    Buckets(LimitSettings.Rate rate) {
        this.rate = rate;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST_KEYS)
                        // A bucket untouched for this long is full again anyway.
                        .expireAfterAccess(rate.per())
                        .build();
    }

    /** Empty when the call may go ahead, else the seconds after which the next one may. */
    OptionalLong take(String key) {
        var probe = buckets.get(key, this::full).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    private Bucket full(String key) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(rate.calls()).refillGreedy(rate.calls(), rate.per()))
                .build();
    }
}
