package dev.embassy.chassis.events;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it leaves its service.
 *
 * @param type with its version, such as {@code materials.kit-approved.v1}
 * @param data the payload: a record that JSON can hold, the complete state a consumer needs
 * @param by who caused it
 * @param note the reason or remark, for the timeline and the audit log
 */
public record Outgoing(String type, Object data, Person by, Instant at, @Nullable String note) {

    /** The type without its version. */
    public String action() {
        int version = type.lastIndexOf(".v");
        return version < 0 ? type : type.substring(0, version);
    }
}
