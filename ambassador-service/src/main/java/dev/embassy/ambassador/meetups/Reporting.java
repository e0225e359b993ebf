package dev.embassy.ambassador.meetups;

import dev.embassy.ambassador.meetups.ReportDraft.MissedDraft;
import dev.embassy.ambassador.meetups.ReportDraft.TalkDraft;
import dev.embassy.ambassador.people.People;
import dev.embassy.ambassador.people.PersonId;
import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a report of a draft: knows the people by name. */
@Component
class Reporting {

    private final People people;

    Reporting(People people) {
        this.people = people;
    }

    /**
     * @throws ReportInvalid naming every talk of which it is unclear who spoke
     */
    MeetupReport report(ReportDraft draft, Meetup meetup, Instant at) {
        var invalid = new ReportInvalid();
        var known = known(meetup);
        var talks =
                Stream.iterate(0, i -> i < draft.talks().size(), i -> i + 1)
                        .flatMap(i ->
                                talk(
                                        draft.talks().get(i),
                                        meetup.plan(),
                                        known,
                                        "talks[" + i + "].",
                                        invalid)
                                        .stream())
                        .toList();
        invalid.throwIfAny();
        return new MeetupReport(
                draft.attendance(),
                draft.attendanceSource(),
                talks,
                draft.missed().stream().map(missed -> missed(missed, meetup.plan())).toList(),
                draft.kitLeftover(),
                draft.questions(),
                draft.notes(),
                at,
                null);
    }

    /** Whose names need not be looked up: those of the plan, and of the report before. */
    private static List<Person> known(Meetup meetup) {
        return Stream.concat(
                        meetup.plan().participants().stream(),
                        meetup.report().stream()
                                .flatMap(report -> report.talks().stream())
                                .map(TalkReport::speaker))
                .filter(person -> !person.id().isEmpty())
                .toList();
    }

    private Optional<TalkReport> talk(
            TalkDraft draft,
            MeetupPlan plan,
            List<Person> known,
            String field,
            ReportInvalid invalid) {
        var planned = planned(draft.speakerId(), plan);
        var title = title(draft.title(), planned);
        var standIn = draft.standInId();
        var guest = isBlank(draft.guest()) ? null : draft.guest();
        if (standIn == null && guest == null) {
            return Optional.of(new TalkReport(title, planned.person(), draft.attendance(), null));
        }
        if (standIn != null && guest != null) {
            invalid.field(field + "guest", "Name somebody with an account or a guest, not both.");
            return Optional.empty();
        }
        var spoke =
                guest == null
                        ? person(standIn, known, field + "standInId", invalid)
                        : Optional.of(TalkReport.guest(guest.strip()));
        return spoke.map(
                person -> new TalkReport(title, person, draft.attendance(), planned.person()));
    }

    private Optional<Person> person(
            @Nullable String id, List<Person> known, String field, ReportInvalid invalid) {
        var wanted = id == null ? "" : id;
        var found =
                known.stream()
                        .filter(person -> person.id().equals(wanted))
                        .findFirst()
                        .or(() ->
                                people.find(new PersonId(wanted))
                                        .map(registered -> registered.reference()));
        if (found.isEmpty()) {
            invalid.field(
                    field,
                    "Nobody with this id has signed in yet. Name them as a guest, or ask them to sign in once.");
        }
        return found;
    }

    private static Speaker missed(MissedDraft draft, MeetupPlan plan) {
        var planned = planned(draft.speakerId(), plan);
        return new Speaker(planned.person(), title(draft.title(), planned));
    }

    private static Speaker planned(String speakerId, MeetupPlan plan) {
        return plan.speakers().stream()
                .filter(speaker -> speaker.person().id().equals(speakerId))
                .findFirst()
                // The meetup itself refuses somebody who was not to speak.
                .orElseGet(() -> new Speaker(new Person(speakerId, ""), ""));
    }

    private static String title(@Nullable String title, Speaker planned) {
        return title == null || title.isBlank() ? planned.talk() : title;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
