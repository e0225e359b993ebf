package dev.embassy.ambassador.notifications;

import dev.embassy.chassis.events.IncomingEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people what happened, once per event and person. */
@Component
public class Notify {

    private final Notifications notifications;

    Notify(Notifications notifications) {
        this.notifications = notifications;
    }

    public void about(IncomingEvent event, List<Notice> notices) {
        for (var notice : notices) {
            notifications.add(
                    NotificationId.of(event.id(), event.at(), notice.to()),
                    notice,
                    occasion(event));
        }
    }

    /** What earlier events of this record asked for is done, or no longer needed. */
    public void settledBy(IncomingEvent event) {
        notifications.settle(occasion(event));
    }

    private static Notifications.Occasion occasion(IncomingEvent event) {
        return new Notifications.Occasion(event.subject(), event.sequence(), event.at());
    }
}
