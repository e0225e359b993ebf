package dev.embassy.materials.links;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often, measured.
 *
 * @param people visits that no robot made, as far as one can tell
 * @param robots crawlers, link previews and prefetching browsers
 * @param countedAt the last time something was added; null if nothing ever was
 */
public record Clicks(long people, long robots, @Nullable Instant countedAt) {

    public static final Clicks NONE = new Clicks(0, 0, null);

    public Clicks plus(Clicks other) {
        var mine = countedAt;
        var theirs = other.countedAt;
        return new Clicks(
                people + other.people,
                robots + other.robots,
                mine == null || (theirs != null && theirs.isAfter(mine)) ? theirs : mine);
    }
}
