package dev.embassy.ambassador.applications;

import dev.embassy.chassis.problem.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;

/** A declined applicant waits before applying again. */
public final class ApplicationTooSoon extends Refusal {

    public ApplicationTooSoon(Instant from) {
        super(
                Kind.CONFLICT,
                "application-too-soon",
                "Thank you for wanting to try again. You may apply from "
                        + from.atZone(ZoneOffset.UTC).toLocalDate()
                        + ".");
        with("reapplyFrom", from.toString());
    }
}
