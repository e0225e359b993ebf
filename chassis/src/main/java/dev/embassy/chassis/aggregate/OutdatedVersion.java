package dev.embassy.chassis.aggregate;

import dev.embassy.chassis.problem.Refusal;

/** The caller's {@code If-Match} names a version that is no longer the current one. */
public final class OutdatedVersion extends Refusal {

    private static final long serialVersionUID = 1L;

    public OutdatedVersion(long current) {
        super(
                Kind.PRECONDITION,
                "outdated-version",
                "This changed since you opened it. Look at it as it is now, then try again.");
        with("currentVersion", current);
    }
}
