package dev.embassy.chassis.id;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Fresh identifiers, or within a request with a {@link Seed} those that follow from it. */
public final class RequestScopedIds implements Ids {

    private static final String ATTRIBUTE = RequestScopedIds.class.getName();

    private final Clock clock;

    public RequestScopedIds(Clock clock) {
        this.clock = clock;
    }

    /** What the identifiers of one idempotent request are derived from. */
    public record Seed(Instant firstSeen, String key, AtomicInteger count) {
        public Seed(Instant firstSeen, String key) {
            this(firstSeen, key, new AtomicInteger());
        }
    }

    /** Lets all identifiers made by the current request follow from the seed. */
    public static void derive(RequestAttributes request, Seed seed) {
        request.setAttribute(ATTRIBUTE, seed, RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    public String next() {
        var seed = seed();
        return seed == null
                ? UuidV7.random(clock.instant())
                : DerivedIds.at(
                        seed.firstSeen(),
                        seed.key(),
                        Integer.toString(seed.count().getAndIncrement()));
    }

    private static @Nullable Seed seed() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? null
                : (Seed) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }
}
