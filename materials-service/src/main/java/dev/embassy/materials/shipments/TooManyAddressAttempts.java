package dev.embassy.materials.shipments;

import dev.embassy.chassis.problem.Refusal;
import java.time.Duration;
import java.time.Instant;

/** Somebody tries address links too often. */
public final class TooManyAddressAttempts extends Refusal {

    public TooManyAddressAttempts(Instant until, Instant now) {
        super(
                Kind.TOO_MANY,
                "too-many-address-attempts",
                "That was tried very often. Nothing is lost: try again in %d minutes."
                        .formatted(
                                Math.max(
                                        1,
                                        Duration.between(now, until).plusSeconds(59).toMinutes())));
        with("until", until.toString());
    }
}
