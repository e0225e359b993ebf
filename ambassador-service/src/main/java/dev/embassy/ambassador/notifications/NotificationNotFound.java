package dev.embassy.ambassador.notifications;

import dev.embassy.chassis.problem.Refusal;

/** There is no such notification for whoever asked. */
public final class NotificationNotFound extends Refusal {

    public NotificationNotFound(NotificationId id) {
        super(Kind.NOT_FOUND, "notification-not-found", "There is no such notification for you.");
        with("notification", id.value());
    }
}
