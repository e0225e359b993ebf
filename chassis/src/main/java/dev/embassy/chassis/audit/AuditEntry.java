package dev.embassy.chassis.audit;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when, to which record.
 *
 * @param id the event's identifier
 * @param action the event's type without its version
 * @param subject the record's identifier
 * @param subjectName what people knew the record by at that time
 * @param note the reason or remark given
 */
public record AuditEntry(
        String id,
        Instant at,
        Person by,
        String action,
        String subject,
        @Nullable String subjectName,
        @Nullable String note) {}
