package dev.embassy.ambassador.notifications;

import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.chassis.id.Identifier;
import java.time.Instant;

/** One notification. Newer ones sort after older ones. */
public record NotificationId(String value) implements Identifier {

    /** One event tells an audience one thing, however often the event is delivered. */
    static NotificationId of(String eventId, Instant at, Audience to) {
        return new NotificationId(DerivedIds.at(at, "notification", eventId, to.value()));
    }

    /** A person has one mail at a time that gathers what they are asked. */
    public static NotificationId ofGathered(String personId, Instant dueAt) {
        return new NotificationId(DerivedIds.at(dueAt, "gathered", personId));
    }
}
