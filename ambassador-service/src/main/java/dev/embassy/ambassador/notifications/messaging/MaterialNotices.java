package dev.embassy.ambassador.notifications.messaging;

import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.Notify;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The library: an owner is told when a material is to be looked at again. */
@Component
class MaterialNotices implements Feed {

    private static final Set<String> SETTLING =
            Set.of(
                    "materials.material-described.v1",
                    "materials.material-uploaded.v1",
                    "materials.material-published.v1",
                    "materials.material-retired.v1");

    private final Notify notify;

    MaterialNotices(Notify notify) {
        this.notify = notify;
    }

    @Override
    public String topic() {
        return "materials.library";
    }

    @Override
    public void on(IncomingEvent event) {
        notify.about(event, SETTLING, notices(event));
    }

    private static List<Notice> notices(IncomingEvent event) {
        if (!event.type().equals("materials.material-review-due.v1")) {
            return List.of();
        }
        var material = event.data(MaterialMessage.class);
        return List.of(
                Notice.to(
                                material.owner(),
                                NotificationKind.WORK_QUEUE,
                                "Is “" + material.title() + "” still right?",
                                "You look after this material, and its review is due by "
                                        + material.reviewBy()
                                        + ". Look it over, then give it a new review day, a new version, or"
                                        + " retire it.",
                                "/materials/" + event.subject())
                        .asking());
    }

    record MaterialMessage(String title, Person owner, @Nullable String reviewBy) {}
}
