package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Person;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a meetup report proposes to whom. */
final class MeetupReportPolicy {

    private MeetupReportPolicy() {}

    /**
     * For each organiser the meetup, for each speaker their talks; whoever is both gets both. A
     * speaker with several talks at one meetup gets one proposal that adds up their audiences. Who
     * was to speak and did not gets none. Nothing while no report stands.
     */
    static List<Proposal> proposals(Meetup meetup) {
        var report = meetup.report();
        if (!meetup.reported() || report == null) {
            return List.of();
        }
        var proposals = new ArrayList<Proposal>();
        organisersOf(meetup).forEach(person -> proposals.add(organised(meetup, report, person)));
        talksBySpeaker(meetup, report)
                .forEach((person, talks) -> proposals.add(spoke(meetup, report, person, talks)));
        return proposals;
    }

    /** Whether the report says that this contribution is of a talk that its person did not give. */
    static boolean denies(Meetup meetup, Contribution contribution) {
        var report = meetup.report();
        return meetup.reported()
                && report != null
                && contribution.kind() == ContributionKind.TALK
                && report.misses(contribution.person());
    }

    private static Proposal organised(Meetup meetup, Meetup.Report report, Person organiser) {
        return new Proposal(
                meetup.id(),
                meetup.title(),
                meetup.sequence(),
                organiser,
                ContributionKind.MEETUP_ORGANISED,
                meetup.title(),
                Reach.of(report.attendance(), report.source(), dayOf(report)),
                meetup.startsAt());
    }

    private static Proposal spoke(
            Meetup meetup, Meetup.Report report, Person speaker, List<Meetup.ReportedTalk> talks) {
        return new Proposal(
                meetup.id(),
                meetup.title(),
                meetup.sequence(),
                speaker,
                ContributionKind.TALK,
                talks.stream().map(Meetup.ReportedTalk::title).collect(Collectors.joining(" · ")),
                audience(report, talks),
                meetup.startsAt());
    }

    /** Counted where every talk was counted, else estimated with the attendance of the meetup. */
    private static Reach audience(Meetup.Report report, List<Meetup.ReportedTalk> talks) {
        long sum = 0;
        var source = report.source();
        for (var talk : talks) {
            var counted = talk.attendance();
            if (counted == null) {
                source = ReachSource.ESTIMATED;
            }
            sum += counted == null ? report.attendance() : counted;
        }
        return Reach.of(sum, source, dayOf(report));
    }

    private static List<Person> organisersOf(Meetup meetup) {
        return List.copyOf(
                meetup.organisers().stream()
                        .filter(MeetupReportPolicy::hasAnAccount)
                        .collect(
                                Collectors.toMap(
                                        Person::id, p -> p, (a, b) -> a, LinkedHashMap::new))
                        .values());
    }

    /**
     * The reported talks; for an announced speaker the report says nothing of, the announced one.
     */
    private static Map<Person, List<Meetup.ReportedTalk>> talksBySpeaker(
            Meetup meetup, Meetup.Report report) {
        var byId = new LinkedHashMap<String, List<Meetup.ReportedTalk>>();
        for (var talk : report.talks()) {
            if (hasAnAccount(talk.speaker())) {
                byId.computeIfAbsent(talk.speaker().id(), id -> new ArrayList<>()).add(talk);
            }
        }
        var reported = List.copyOf(byId.keySet());
        for (var planned : meetup.plannedTalks()) {
            if (hasAnAccount(planned.speaker())
                    && !report.misses(planned.speaker())
                    && !reported.contains(planned.speaker().id())) {
                byId.computeIfAbsent(planned.speaker().id(), id -> new ArrayList<>())
                        .add(new Meetup.ReportedTalk(planned.speaker(), planned.title(), null));
            }
        }
        var talks = new LinkedHashMap<Person, List<Meetup.ReportedTalk>>();
        byId.values().forEach(of -> talks.put(of.getFirst().speaker(), of));
        return talks;
    }

    /** Guests without an account have nobody who could confirm. */
    private static boolean hasAnAccount(Person person) {
        return !person.id().isBlank();
    }

    private static LocalDate dayOf(Meetup.Report report) {
        return LocalDate.ofInstant(report.reportedAt(), ZoneOffset.UTC);
    }
}
