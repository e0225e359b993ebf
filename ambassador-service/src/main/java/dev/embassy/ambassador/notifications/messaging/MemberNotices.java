package dev.embassy.ambassador.notifications.messaging;

import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.Notify;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Memberships: a new member learns what comes next; one whose membership rests, goes on or ends
 * learns why.
 */
@Component
class MemberNotices implements Feed {

    private final Notify notify;

    MemberNotices(Notify notify) {
        this.notify = notify;
    }

    @Override
    public String topic() {
        return "ambassador.members";
    }

    @Override
    public void on(IncomingEvent event) {
        notify.about(event, notices(event));
    }

    private static List<Notice> notices(IncomingEvent event) {
        var member = event.data(MemberMessage.class);
        var person = new Person(member.id(), member.name());
        return switch (event.type()) {
            case "ambassador.member-joined.v1" ->
                    List.of(
                            Notice.quietlyTo(
                                    person,
                                    NotificationKind.MEMBERSHIP,
                                    "Three steps to arrive",
                                    "Agree to the code of conduct, complete your profile, and plan your first meetup. Your"
                                            + " term lasts until "
                                            + Words.day(member.termEndsAt())
                                            + ".",
                                    "/home"));
            case "ambassador.member-put-on-hold.v1" ->
                    List.of(
                            Notice.to(
                                    person,
                                    NotificationKind.DECISION,
                                    "Your membership is on hold",
                                    "The programme team put your membership on hold. You keep your role; until your"
                                            + " membership goes on, the public directory does not show you."
                                            + Words.because(member.reason()),
                                    "/passport"));
            case "ambassador.member-resumed.v1" ->
                    List.of(
                            Notice.to(
                                    person,
                                    NotificationKind.DECISION,
                                    "Your membership goes on",
                                    "The programme team resumed your membership. Welcome back. Your term lasts until "
                                            + Words.day(member.termEndsAt())
                                            + ".",
                                    "/passport"));
            case "ambassador.member-left.v1" ->
                    List.of(
                            Notice.to(
                                    person,
                                    NotificationKind.DECISION,
                                    "Your membership has ended",
                                    "Thank you for what you did for the programme. You stay welcome at every meetup, and"
                                            + " may apply again."
                                            + Words.because(member.reason()),
                                    "/applications/mine"));
            default -> List.of();
        };
    }

    record MemberMessage(String id, String name, Instant termEndsAt, @Nullable String reason) {}
}
