package dev.embassy.ambassador.notifications.messaging;

import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.Notify;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Meetups: those who take part learn what others decided. */
@Component
class MeetupNotices implements Feed {

    private static final Set<String> SETTLING =
            Set.of("ambassador.meetup-reported.v1", "ambassador.meetup-cancelled.v1");

    private final Notify notify;

    MeetupNotices(Notify notify) {
        this.notify = notify;
    }

    @Override
    public String topic() {
        return "ambassador.meetups";
    }

    @Override
    public void on(IncomingEvent event) {
        notify.about(event, SETTLING, notices(event));
    }

    private static List<Notice> notices(IncomingEvent event) {
        var meetup = event.data(MeetupMessage.class);
        var link = "/meetups/" + event.subject();
        var when = Words.moment(meetup.startsAt(), meetup.timeZone());
        var by = event.by().name();
        return switch (event.type()) {
            case "ambassador.meetup-planned.v1" ->
                    each(
                            others(meetup, event.by()),
                            person ->
                                    Notice.to(
                                            person,
                                            NotificationKind.MEETUP,
                                            "You are part of “" + meetup.title() + "”",
                                            by
                                                    + " is planning this meetup with you, for "
                                                    + when
                                                    + ".",
                                            link));
            case "ambassador.meetup-changed.v1" -> changed(event, meetup, when);
            case "ambassador.meetup-announced.v1" ->
                    each(
                            participants(meetup),
                            person ->
                                    Notice.to(
                                            person,
                                            NotificationKind.MEETUP,
                                            "“" + meetup.title() + "” is announced",
                                            "Everybody can see it now. It begins on "
                                                    + when
                                                    + ". The materials are ready for you to download.",
                                            link));
            case "ambassador.meetup-cancelled.v1" ->
                    each(
                            participants(meetup),
                            person ->
                                    event.at().isBefore(meetup.startsAt())
                                            ? Notice.to(
                                                    person,
                                                    NotificationKind.MEETUP,
                                                    "“" + meetup.title() + "” is cancelled",
                                                    "The meetup of "
                                                            + when
                                                            + " does not take place."
                                                            + Words.because(meetup.reason()),
                                                    link)
                                            : Notice.to(
                                                    person,
                                                    NotificationKind.MEETUP,
                                                    "“" + meetup.title() + "” did not take place",
                                                    by
                                                            + " noted that the meetup of "
                                                            + when
                                                            + " did not take place. Nobody has to"
                                                            + " report it."
                                                            + Words.because(meetup.reason()),
                                                    link));
            case "ambassador.meetup-held.v1" ->
                    each(
                            meetup.organisers().stream(),
                            person ->
                                    Notice.quietlyTo(
                                            person,
                                            NotificationKind.MEETUP,
                                            "How was “" + meetup.title() + "”?",
                                            "Report it while it is fresh: how many came, and what they asked. It takes three"
                                                    + " minutes.",
                                            link));
            case "ambassador.meetup-report-reminded.v1" ->
                    each(
                            meetup.organisers().stream(),
                            person ->
                                    Notice.to(
                                                    person,
                                                    NotificationKind.MEETUP_REMINDER,
                                                    "How was “" + meetup.title() + "”?",
                                                    "We would love to hear how many came and what they asked. Three minutes are"
                                                            + " enough, and your work and that of the speakers is recognised by it.",
                                                    link)
                                            .asking());
            case "ambassador.meetup-reported.v1" ->
                    andTheAbsent(
                            event,
                            meetup,
                            each(
                                    tookPart(meetup),
                                    person ->
                                            Notice.to(
                                                    person,
                                                    NotificationKind.MEETUP,
                                                    "“" + meetup.title() + "” is reported",
                                                    reached(meetup)
                                                            + " Thank you for making it happen.",
                                                    link)));
            case "ambassador.meetup-report-corrected.v1" ->
                    andTheAbsent(
                            event,
                            meetup,
                            each(
                                    except(event.by(), tookPart(meetup)),
                                    person ->
                                            Notice.to(
                                                    person,
                                                    NotificationKind.MEETUP,
                                                    "The report of “"
                                                            + meetup.title()
                                                            + "” was corrected",
                                                    by
                                                            + " put it right. "
                                                            + reached(meetup)
                                                            + " Contributions that nobody has confirmed yet follow it."
                                                            + Words.because(meetup.reason()),
                                                    link)));
            default -> List.of();
        };
    }

    /**
     * Those who joined or left the plan are told so, the others of a public plan that it changed.
     */
    private static List<Notice> changed(IncomingEvent event, MeetupMessage meetup, String when) {
        var link = "/meetups/" + event.subject();
        var by = event.by().name();
        var added = some(meetup.added());
        var addedIds = added.stream().map(Person::id).toList();
        var joined =
                each(
                        except(event.by(), added.stream()),
                        person ->
                                Notice.to(
                                        person,
                                        NotificationKind.MEETUP,
                                        "You are part of “" + meetup.title() + "”",
                                        by
                                                + " added you to this meetup. It begins on "
                                                + when
                                                + ".",
                                        link));
        var left =
                each(
                        except(event.by(), some(meetup.removed()).stream()),
                        person ->
                                Notice.to(
                                        person,
                                        NotificationKind.MEETUP,
                                        "You are no longer part of “" + meetup.title() + "”",
                                        by
                                                + " took you off the plan of this meetup of "
                                                + when
                                                + ". If that surprises you, ask its organisers.",
                                        "/meetups"));
        // A draft changes often; only what is public is worth telling.
        var stayed =
                meetup.state().equals("ANNOUNCED")
                        ? each(
                                others(meetup, event.by())
                                        .filter(person -> !addedIds.contains(person.id())),
                                person ->
                                        Notice.to(
                                                person,
                                                NotificationKind.MEETUP,
                                                "“" + meetup.title() + "” has changed",
                                                by
                                                        + " changed the plan. It begins on "
                                                        + when
                                                        + ".",
                                                link))
                        : List.<Notice>of();
        return Stream.of(joined, left, stayed).flatMap(List::stream).toList();
    }

    /** Whoever was to speak and did not learns that the report says so, and whom to ask. */
    private static List<Notice> andTheAbsent(
            IncomingEvent event, MeetupMessage meetup, List<Notice> others) {
        var tookPart = tookPart(meetup).map(Person::id).toList();
        var absent =
                each(
                        except(event.by(), participants(meetup))
                                .filter(person -> !tookPart.contains(person.id())),
                        person ->
                                Notice.to(
                                        person,
                                        NotificationKind.MEETUP,
                                        "The report of “" + meetup.title() + "” is there",
                                        "It says that you did not speak. If that is wrong, ask the organisers: they can put it right."
                                                + Words.because(meetup.reason()),
                                        "/meetups/" + event.subject()));
        return Stream.concat(others.stream(), absent.stream()).toList();
    }

    /** Organisers, and those who spoke; whom the report does not mention spoke as planned. */
    private static Stream<Person> tookPart(MeetupMessage meetup) {
        var report = meetup.report();
        if (report == null) {
            return participants(meetup);
        }
        var absent = report.absent().map(Person::id).toList();
        return once(
                Stream.of(
                                meetup.organisers().stream(),
                                report.spoke().filter(person -> !person.id().isEmpty()),
                                meetup.speakers().stream()
                                        .map(SpeakerMessage::person)
                                        .filter(person -> !absent.contains(person.id())))
                        .flatMap(people -> people));
    }

    private static <T> List<T> some(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static String reached(MeetupMessage meetup) {
        var report = meetup.report();
        if (report == null) {
            return "The report is there.";
        }
        return report.attendance() == 1
                ? "One person came."
                : report.attendance() + " people came.";
    }

    private static Stream<Person> participants(MeetupMessage meetup) {
        return once(
                Stream.concat(
                        meetup.organisers().stream(),
                        meetup.speakers().stream().map(SpeakerMessage::person)));
    }

    private static Stream<Person> once(Stream<Person> people) {
        return people
                .collect(
                        Collectors.toMap(
                                Person::id,
                                person -> person,
                                (one, same) -> one,
                                LinkedHashMap::new))
                .values()
                .stream();
    }

    private static Stream<Person> others(MeetupMessage meetup, Person by) {
        return except(by, participants(meetup));
    }

    private static Stream<Person> except(Person by, Stream<Person> people) {
        return people.filter(person -> !person.id().equals(by.id()));
    }

    private static List<Notice> each(Stream<Person> people, Function<Person, Notice> notice) {
        return people.map(notice).toList();
    }

    record MeetupMessage(
            String title,
            String state,
            Instant startsAt,
            String timeZone,
            List<Person> organisers,
            List<SpeakerMessage> speakers,
            @Nullable String reason,
            @Nullable List<Person> added,
            @Nullable List<Person> removed,
            @Nullable ReportMessage report) {}

    record SpeakerMessage(Person person) {}

    record ReportMessage(
            int attendance,
            @Nullable List<TalkMessage> talks,
            @Nullable List<SpeakerMessage> missed) {

        Stream<Person> spoke() {
            return some(talks).stream().map(TalkMessage::speaker);
        }

        /** Those of whom a planned talk was given by somebody else, or by nobody. */
        Stream<Person> absent() {
            return Stream.concat(
                    some(talks).stream().map(TalkMessage::insteadOf).filter(Objects::nonNull),
                    some(missed).stream().map(SpeakerMessage::person));
        }
    }

    /**
     * @param speaker who really spoke; the id of a guest without an account is empty
     */
    record TalkMessage(Person speaker, @Nullable Person insteadOf) {}
}
