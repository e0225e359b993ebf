package dev.embassy.ambassador.notifications;

import dev.embassy.chassis.events.IncomingEvent;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells people what happened, once per event and person. */
@Component
public class Notify {

    private final Notifications notifications;
    private final GatherMails gatherMails;

    Notify(Notifications notifications, GatherMails gatherMails) {
        this.notifications = notifications;
        this.gatherMails = gatherMails;
    }

    public void about(IncomingEvent event, List<Notice> notices) {
        about(event, Set.of(), notices);
    }

    /**
     * @param settling the types of events after which what earlier ones of the record asked for is
     *     done, or no longer needed
     */
    public void about(IncomingEvent event, Set<String> settling, List<Notice> notices) {
        var occasion = new Notifications.Occasion(event.subject(), event.sequence(), event.at());
        if (settling.contains(event.type())) {
            notifications.settle(occasion);
        }
        for (var notice : notices) {
            var id = NotificationId.of(event.id(), event.at(), notice.to());
            notifications.add(id, notice, occasion);
            notice.to()
                    .role()
                    .ifPresent(role -> gatherMails.gather(id, role, event.at(), event.by().id()));
        }
    }
}
