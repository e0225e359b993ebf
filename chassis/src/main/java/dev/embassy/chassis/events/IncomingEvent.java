package dev.embassy.chassis.events;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event of another service, or of this one, as it came from the broker.
 *
 * @param id unique per event, the same each time it is delivered
 * @param type with its version
 * @param subject the identifier of the aggregate it is about
 * @param sequence counts the events of that aggregate from 1
 * @param by who caused it
 * @param json the payload
 */
public record IncomingEvent(
        String id, String type, String subject, long sequence, Instant at, Person by, String json) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /** The payload as the consumer's own minimal record; members it does not name are ignored. */
    public <T> T data(Class<T> as) {
        return MAPPER.readValue(json, as);
    }
}
