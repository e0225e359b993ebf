package dev.embassy.chassis.aggregate;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a record.
 *
 * @param action the event's type without its version, such as {@code materials.kit-approved}
 * @param by who did it
 * @param note the reason or remark given
 */
public record TimelineEntry(Instant at, String action, Person by, @Nullable String note) {}
