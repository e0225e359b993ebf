package dev.embassy.ambassador.notifications.messaging;

import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.Notify;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contributions: the person confirms and learns that it counts, staff sees what waits. */
@Component
class ContributionNotices implements Feed {

    private static final Set<String> SETTLING =
            Set.of(
                    "recognition.contribution-submitted.v1",
                    "recognition.contribution-validated.v1",
                    "recognition.contribution-declined.v1",
                    "recognition.contribution-appealed.v1",
                    "recognition.contribution-withdrawn.v1",
                    "recognition.contribution-retracted.v1");

    private final Notify notify;

    ContributionNotices(Notify notify) {
        this.notify = notify;
    }

    @Override
    public String topic() {
        return "recognition.contributions";
    }

    @Override
    public void on(IncomingEvent event) {
        notify.about(event, SETTLING, notices(event));
    }

    private static List<Notice> notices(IncomingEvent event) {
        var contribution = event.data(ContributionMessage.class);
        var person = contribution.person();
        var title = "“" + contribution.title() + "”";
        var link = "/contributions/" + event.subject();
        return switch (event.type()) {
            case "recognition.contribution-proposed.v1" ->
                    List.of(
                            Notice.to(
                                            person,
                                            NotificationKind.CONTRIBUTION,
                                            "Is this right? " + title,
                                            "We noted a contribution of yours. Look it over and confirm it, so that it counts.",
                                            link)
                                    .asking());
            case "recognition.contribution-submitted.v1" ->
                    List.of(
                            Notice.toRole(
                                    Roles.STAFF,
                                    person.name() + " contributed " + title,
                                    "A contribution waits to be validated.",
                                    link));
            case "recognition.contribution-validated.v1" ->
                    List.of(
                            Notice.to(
                                    person,
                                    NotificationKind.CONTRIBUTION,
                                    "Thank you for " + title,
                                    "Your contribution is validated and counts in the hall of fame.",
                                    link));
            case "recognition.contribution-declined.v1" ->
                    List.of(
                            Notice.to(
                                    person,
                                    NotificationKind.DECISION,
                                    "About your contribution " + title,
                                    "It could not be validated as it is."
                                            + Words.because(contribution.reason()),
                                    link));
            case "recognition.contribution-reopened.v1" ->
                    List.of(
                            Notice.to(
                                    person,
                                    NotificationKind.DECISION,
                                    "Your contribution " + title + " is looked at once more",
                                    "Its validation was taken back, so it does not count until it is"
                                            + " validated again. You need not do anything."
                                            + Words.because(contribution.reason()),
                                    link),
                            Notice.toRole(
                                    Roles.STAFF,
                                    title + " by " + person.name() + " waits once more",
                                    "Its validation was taken back; it waits to be validated again.",
                                    link));
            case "recognition.contribution-appealed.v1" ->
                    List.of(
                            Notice.toRole(
                                    Roles.STAFF,
                                    person.name() + " asks to look again at " + title,
                                    "An appeal waits for a second opinion.",
                                    link));
            case "recognition.contribution-proposal-renewed.v1" ->
                    List.of(
                            Notice.quietlyTo(
                                    person,
                                    NotificationKind.CONTRIBUTION,
                                    "Is this right? " + title,
                                    "The report behind this contribution of yours has changed. Look it over once more.",
                                    link));
            case "recognition.contribution-retracted.v1" ->
                    List.of(
                            Notice.quietlyTo(
                                    person,
                                    NotificationKind.CONTRIBUTION,
                                    "The proposal " + title + " is taken back",
                                    "The report behind it no longer names it. You need not do anything.",
                                    link));
            default -> List.of();
        };
    }

    record ContributionMessage(Person person, String title, @Nullable String reason) {}
}
