package dev.embassy.ambassador.notifications.messaging;

import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.Notify;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applications: the applicant follows each step, staff sees what waits. */
@Component
class ApplicationNotices implements Feed {

    private static final Set<String> SETTLING =
            Set.of(
                    "ambassador.application-accepted.v1",
                    "ambassador.application-waitlisted.v1",
                    "ambassador.application-declined.v1",
                    "ambassador.application-withdrawn.v1");

    private final Notify notify;

    ApplicationNotices(Notify notify) {
        this.notify = notify;
    }

    @Override
    public String topic() {
        return "ambassador.applications";
    }

    @Override
    public void on(IncomingEvent event) {
        notify.about(event, SETTLING, notices(event));
    }

    private static List<Notice> notices(IncomingEvent event) {
        var application = event.data(ApplicationMessage.class);
        var applicant = application.applicant();
        var mine = "/applications/mine";
        var review = "/review/applications/" + event.subject();
        return switch (event.type()) {
            case "ambassador.application-submitted.v1" ->
                    List.of(
                            Notice.to(
                                    applicant,
                                    NotificationKind.APPLICATION,
                                    "We have your application",
                                    "Thank you for wanting to join. Somebody who runs the programme reads every"
                                            + " application; we write to you as soon as there is news.",
                                    mine),
                            Notice.toRole(
                                    Roles.STAFF,
                                    applicant.name() + " applies to join",
                                    "A new application waits to be read.",
                                    review));
            case "ambassador.application-screening.v1" ->
                    List.of(
                            Notice.to(
                                    applicant,
                                    NotificationKind.APPLICATION,
                                    "Your application is being read",
                                    "A reviewer has begun to look at your application. You need not do anything.",
                                    mine));
            case "ambassador.application-withdrawn.v1" ->
                    List.of(
                            Notice.quietlyTo(
                                    applicant,
                                    NotificationKind.APPLICATION,
                                    "You withdrew your application",
                                    "Nothing further happens to it. You may apply again whenever you like.",
                                    mine));
            case "ambassador.application-accepted.v1" ->
                    List.of(
                            Notice.to(
                                    applicant,
                                    NotificationKind.DECISION,
                                    "Welcome to the programme!",
                                    "Your application was accepted, and you are a member from now on. We are glad to have"
                                            + " you."
                                            + Words.because(application.reason()),
                                    "/home"));
            case "ambassador.application-waitlisted.v1" ->
                    List.of(
                            Notice.to(
                                    applicant,
                                    NotificationKind.DECISION,
                                    "You are on the waiting list",
                                    "We would like to have you, and there is no place right now. You need not do anything;"
                                            + " we write to you when that changes."
                                            + Words.because(application.reason()),
                                    mine));
            case "ambassador.application-declined.v1" ->
                    List.of(
                            Notice.to(
                                    applicant,
                                    NotificationKind.DECISION,
                                    "About your application",
                                    "Thank you for the time and care you put into your application. We cannot offer you a"
                                            + " place now. This says nothing about the worth of what you do for your"
                                            + " community."
                                            + again(application.reapplyFrom())
                                            + Words.because(application.reason()),
                                    mine));
            default -> List.of();
        };
    }

    private static String again(@Nullable Instant reapplyFrom) {
        return reapplyFrom == null
                ? ""
                : " You are welcome to apply again from " + Words.day(reapplyFrom) + ".";
    }

    record ApplicationMessage(
            Person applicant, @Nullable String reason, @Nullable Instant reapplyFrom) {}
}
