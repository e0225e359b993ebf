package dev.embassy.ambassador.notifications;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import org.springframework.stereotype.Component;

/** Somebody looks at their bell. */
@Component
public class ReadNotifications {

    /** More than this is just many. */
    public static final int COUNTED = 100;

    private final Notifications notifications;

    ReadNotifications(Notifications notifications) {
        this.notifications = notifications;
    }

    public Page<Notification> page(PageRequest page, Actor by) {
        return notifications.page(Audience.of(by), by.id(), page);
    }

    public long unread(Actor by) {
        return notifications.unread(Audience.of(by), by.id(), COUNTED);
    }

    public void read(NotificationId id, Actor by) {
        if (!notifications.read(id, Audience.of(by), by.id())) {
            throw new NotificationNotFound(id);
        }
    }

    public void readAll(Actor by) {
        notifications.readAll(Audience.of(by), by.id());
    }
}
