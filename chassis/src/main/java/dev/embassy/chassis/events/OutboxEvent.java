package dev.embassy.chassis.events;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that is stored and not yet known to have been published.
 *
 * @param id unique, the CloudEvent's id
 * @param subject the aggregate's identifier, the Kafka key
 * @param subjectName what people know the aggregate by
 * @param sequence counts the aggregate's events from 1
 * @param data the payload as JSON
 * @param trace the W3C traceparent of the request that caused it
 */
public record OutboxEvent(
        String id,
        String type,
        String subject,
        @Nullable String subjectName,
        long sequence,
        Instant at,
        Person by,
        @Nullable String note,
        String data,
        @Nullable String trace) {

    /** The type without its version. */
    public String action() {
        int version = type.lastIndexOf(".v");
        return version < 0 ? type : type.substring(0, version);
    }
}
