package dev.embassy.ambassador.members;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person should hold the role, and whether the identity provider has confirmed it. Kept
 * with the member, so that what is wanted survives the identity provider being away.
 *
 * @param attempts how often it was tried in vain
 * @param problem what went wrong last
 */
public record RoleGrant(
        boolean wanted,
        boolean confirmed,
        int attempts,
        Instant nextAttemptAt,
        @Nullable String problem) {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    static RoleGrant wanted(boolean wanted, Instant at) {
        return new RoleGrant(wanted, false, 0, at, null);
    }

    RoleGrant confirm() {
        return new RoleGrant(wanted, true, attempts, nextAttemptAt, null);
    }

    RoleGrant failed(String problem, Instant at) {
        return new RoleGrant(
                wanted, false, attempts + 1, at.plus(pauseAfter(attempts + 1)), problem);
    }

    /** Doubles from one second to five minutes. */
    static Duration pauseAfter(int attempts) {
        var pause = Duration.ofSeconds(1L << Math.min(attempts - 1, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
