package dev.embassy.ambassador.notifications.web;

import dev.embassy.ambassador.notifications.Notification;
import dev.embassy.ambassador.notifications.NotificationId;
import dev.embassy.ambassador.notifications.ReadNotifications;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    private final ReadNotifications readNotifications;

    NotificationController(ReadNotifications readNotifications) {
        this.readNotifications = readNotifications;
    }

    @GetMapping
    NotificationPage listNotifications(PageRequest page, Actor actor) {
        var found = readNotifications.page(page, actor).map(NotificationView::of);
        return new NotificationPage(found.items(), found.next(), readNotifications.unread(actor));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readNotification(@PathVariable NotificationId id, Actor actor) {
        readNotifications.read(id, actor);
    }

    @PostMapping("/read-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAllNotifications(Actor actor) {
        readNotifications.readAll(actor);
    }

    /**
     * What somebody was told, newest first.
     *
     * @param unread counted up to 100
     */
    record NotificationPage(List<NotificationView> items, @Nullable String next, long unread) {}

    /**
     * @param settled whether it asked for something that is done, or no longer needed; then it
     *     counts as read
     */
    record NotificationView(
            String id,
            NotificationKind kind,
            String title,
            String body,
            String link,
            Instant at,
            boolean read,
            boolean settled) {

        static NotificationView of(Notification notification) {
            return new NotificationView(
                    notification.id().value(),
                    notification.kind(),
                    notification.title(),
                    notification.body(),
                    notification.link(),
                    notification.at(),
                    notification.read(),
                    notification.settled());
        }
    }
}
