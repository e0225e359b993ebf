package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.notifications.GatheredMails.Pace;
import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.chassis.id.Identifier;
import java.time.Instant;

/** One notification. Newer ones sort after older ones. */
public record NotificationId(String value) implements Identifier {

    /** One event tells an audience one thing, however often the event is delivered. */
    static NotificationId of(String eventId, Instant at, Audience to) {
        return new NotificationId(DerivedIds.at(at, "notification", eventId, to.value()));
    }

    /** A person has one mail at a time that gathers what they are told at a pace. */
    public static NotificationId ofGathered(String personId, Pace pace, Instant dueAt) {
        var kind =
                switch (pace) {
                    case HOURLY -> "gathered";
                    case DAILY -> "daily";
                };
        return new NotificationId(DerivedIds.at(dueAt, kind, personId));
    }
}
