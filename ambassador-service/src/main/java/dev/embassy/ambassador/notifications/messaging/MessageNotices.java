package dev.embassy.ambassador.notifications.messaging;

import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.Notify;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages whose review-by date passed: the owner is asked, after a while the team is told. */
@Component
class MessageNotices implements Feed {

    /** From the third time on, somebody else should look. */
    private static final int TEAM_IS_TOLD = 3;

    private static final Set<String> SETTLING =
            Set.of(
                    "materials.message-confirmed.v1",
                    "materials.message-revised.v1",
                    "materials.message-taken.v1",
                    "materials.message-published.v1",
                    "materials.message-retired.v1");

    private final Notify notify;

    MessageNotices(Notify notify) {
        this.notify = notify;
    }

    @Override
    public String topic() {
        return "materials.messages";
    }

    @Override
    public void on(IncomingEvent event) {
        notify.about(event, SETTLING, notices(event));
    }

    private static List<Notice> notices(IncomingEvent event) {
        var link = "/messages/" + event.subject();
        return switch (event.type()) {
            case "materials.message-expired.v1" -> {
                var message = event.data(MessageMessage.class);
                yield List.of(
                        Notice.to(
                                        message.owner(),
                                        NotificationKind.WORK_QUEUE,
                                        "Is it still true? “" + message.claim() + "”",
                                        "Its review-by date has passed, and readers see that. Confirm it,"
                                                + " change it or retire it.",
                                        link)
                                .asking());
            }
            case "materials.message-chased.v1" -> {
                var message = event.data(MessageMessage.class);
                var notices = new ArrayList<Notice>();
                notices.add(
                        Notice.to(
                                        message.owner(),
                                        NotificationKind.WORK_QUEUE,
                                        "Still to be looked at: “" + message.claim() + "”",
                                        "It expired"
                                                + (message.reviewBy() == null
                                                        ? ""
                                                        : " after " + message.reviewBy())
                                                + ". Confirm it, change it or retire it; or ask a colleague"
                                                + " to look after it.",
                                        link)
                                .asking());
                if (message.chases() >= TEAM_IS_TOLD) {
                    notices.add(
                            Notice.toRole(
                                    Roles.STAFF,
                                    "Nobody has looked at “" + message.claim() + "”",
                                    message.owner().name()
                                            + " was asked "
                                            + message.chases()
                                            + " times. Somebody else may look after it.",
                                    link));
                }
                yield notices;
            }
            default -> List.of();
        };
    }

    record MessageMessage(String claim, Person owner, @Nullable String reviewBy, int chases) {}
}
