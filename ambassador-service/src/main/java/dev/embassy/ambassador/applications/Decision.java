package dev.embassy.ambassador.applications;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, by whom and why.
 *
 * @param reapplyFrom when a declined applicant may apply again
 */
public record Decision(
        ApplicationState outcome,
        Person by,
        String reason,
        Instant at,
        @Nullable Instant reapplyFrom) {}
