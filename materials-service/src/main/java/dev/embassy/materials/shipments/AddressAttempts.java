package dev.embassy.materials.shipments;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Bounds what is tried on address links, whoever comes through: so often per link, and so many
 * links that are none per caller. In the memory of this instance; what is kept of a link is its
 * hash.
 */
@Component
public class AddressAttempts {

    /** So many at most are remembered, the oldest go first: nobody fills the memory. */
    private static final int MOST = 50_000;

    private final ShipmentSettings settings;
    private final Clock clock;
    private final Map<String, Count> uses = new Oldest();
    private final Map<String, Count> misses = new Oldest();

    AddressAttempts(ShipmentSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts a use of the link. */
    public synchronized void use(AddressLink link, String caller) {
        refuseBeyond(misses, caller, settings.missesPerCaller());
        count(uses, link.hash());
        refuseBeyond(uses, link.hash(), settings.usesPerLink() + 1);
    }

    /** Counts a link that is none. */
    public synchronized void miss(String caller) {
        count(misses, caller);
    }

    private void count(Map<String, Count> counts, String key) {
        counts.merge(
                key, new Count(clock.instant(), 1), (old, one) -> isOver(old) ? one : old.more());
    }

    private void refuseBeyond(Map<String, Count> counts, String key, int most) {
        var count = counts.get(key);
        if (count != null && !isOver(count) && count.times() >= most) {
            throw new TooManyAddressAttempts(
                    count.since().plus(settings.attemptsPer()), clock.instant());
        }
    }

    private boolean isOver(Count count) {
        return !clock.instant().isBefore(count.since().plus(settings.attemptsPer()));
    }

    private record Count(Instant since, int times) {

        Count more() {
            return new Count(since, times + 1);
        }
    }

    private static final class Oldest extends LinkedHashMap<String, Count> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST;
        }
    }
}
