package dev.embassy.materials.kits;

import dev.embassy.materials.kits.Eligibility.Rule;
import dev.embassy.materials.meetups.Meetup;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** Who may order a kit: the programme's rules, each named and each explained. */
public final class KitPolicy {

    static final int LEAST_IN_PERSON = 10;
    static final int MORE_THAN_ONLINE = 100;

    private static final List<Function<KitFacts, Rule>> RULES =
            List.of(
                    KitPolicy::membership,
                    KitPolicy::meetupOpen,
                    KitPolicy::attendance,
                    KitPolicy::reports,
                    KitPolicy::oneKitPerMeetup,
                    KitPolicy::valueLimit,
                    KitPolicy::time);

    private KitPolicy() {}

    public static Eligibility judge(KitFacts facts) {
        var rules = RULES.stream().map(rule -> rule.apply(facts)).toList();
        return new Eligibility(rules.stream().allMatch(Rule::passed), facts.orderBy(), rules);
    }

    static Rule membership(KitFacts facts) {
        if (facts.member()) {
            return Rule.passed("membership", "You are a member of the programme.");
        }
        if (facts.organiser()) {
            return Rule.passed("membership", "You are an approved organiser.");
        }
        return Rule.failed(
                "membership",
                "You are neither a member nor an approved organiser.",
                "Apply to the programme, or ask staff to approve you as an organiser.");
    }

    static Rule meetupOpen(KitFacts facts) {
        var meetup = facts.meetup();
        boolean ahead = facts.now().isBefore(meetup.startsAt());
        return switch (meetup.state()) {
            case DRAFT, ANNOUNCED ->
                    ahead
                            ? Rule.passed("meetup-open", "The meetup is still ahead.")
                            : Rule.failed(
                                    "meetup-open",
                                    "The meetup has begun already.",
                                    "Plan the next meetup and order its kit in time.");
            case HELD, REPORTED ->
                    Rule.failed(
                            "meetup-open",
                            "The meetup is over.",
                            "Plan the next meetup and order its kit in time.");
            case CANCELLED ->
                    Rule.failed(
                            "meetup-open",
                            "The meetup was cancelled.",
                            "Plan another meetup and order its kit.");
        };
    }

    static Rule attendance(KitFacts facts) {
        int expected = facts.meetup().expectedAttendance();
        boolean online = facts.meetup().format() == Meetup.Format.ONLINE;
        int least = online ? MORE_THAN_ONLINE + 1 : LEAST_IN_PERSON;
        var fact = "%d people expected, %s.".formatted(expected, online ? "online" : "in person");
        return expected >= least
                ? Rule.passed("attendance", fact)
                : Rule.failed(
                        "attendance",
                        fact,
                        online
                                ? "Online meetups get a kit for more than %d people."
                                        .formatted(MORE_THAN_ONLINE)
                                : "Meetups in person get a kit from %d people on."
                                        .formatted(LEAST_IN_PERSON));
    }

    static Rule reports(KitFacts facts) {
        if (facts.unreported().isEmpty()) {
            return Rule.passed("reports", "No report of yours is overdue.");
        }
        return Rule.failed(
                "reports",
                "Still to be reported: " + String.join(", ", facts.unreported()) + ".",
                "Report these meetups; it takes three minutes each.");
    }

    static Rule oneKitPerMeetup(KitFacts facts) {
        if (facts.otherKitRequest() == null) {
            return Rule.passed("one-kit-per-meetup", "The meetup has no other kit request.");
        }
        return Rule.failed(
                "one-kit-per-meetup",
                "There is a kit request for this meetup already.",
                "Edit or withdraw that request.");
    }

    static Rule valueLimit(KitFacts facts) {
        var fact =
                "The kit is worth %s; the limit is %s."
                        .formatted(facts.value().text(), facts.valueLimit().text());
        return facts.value().isMoreThan(facts.valueLimit())
                ? Rule.failed("value-limit", fact, "Ask for fewer kits, or choose a smaller one.")
                : Rule.passed("value-limit", fact);
    }

    static Rule time(KitFacts facts) {
        var today = LocalDate.ofInstant(facts.now(), ZoneOffset.UTC);
        var fact = "Order by %s, so that it arrives the day before.".formatted(facts.orderBy());
        return today.isAfter(facts.orderBy())
                ? Rule.failed(
                        Eligibility.TIME,
                        fact,
                        "It is too late for a parcel. Print the meetup's materials instead.")
                : Rule.passed(Eligibility.TIME, fact);
    }
}
