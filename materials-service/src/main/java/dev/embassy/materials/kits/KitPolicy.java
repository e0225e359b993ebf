package dev.embassy.materials.kits;

import dev.embassy.materials.kits.Eligibility.Rule;
import dev.embassy.materials.meetups.Meetup;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;

/** Who may order a kit: the programme's rules, each named and each explained. */
public final class KitPolicy {

    private static final List<BiFunction<KitFacts, KitSettings, Rule>> RULES =
            List.of(
                    KitPolicy::membership,
                    KitPolicy::meetupOpen,
                    KitPolicy::attendance,
                    KitPolicy::reports,
                    KitPolicy::oneKitPerMeetup,
                    KitPolicy::kitSize,
                    KitPolicy::valueLimit,
                    KitPolicy::time);

    private KitPolicy() {}

    public static Eligibility judge(KitFacts facts, KitSettings settings) {
        var rules = RULES.stream().map(rule -> rule.apply(facts, settings)).toList();
        return new Eligibility(
                rules.stream().allMatch(Rule::passed), facts.orderBy(settings), rules);
    }

    static Rule membership(KitFacts facts, KitSettings ignored) {
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

    static Rule meetupOpen(KitFacts facts, KitSettings ignored) {
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

    static Rule attendance(KitFacts facts, KitSettings settings) {
        int expected = facts.meetup().expectedAttendance();
        boolean online = facts.meetup().format() == Meetup.Format.ONLINE;
        int least = online ? settings.moreThanOnline() + 1 : settings.leastInPerson();
        var fact = "%d people expected, %s.".formatted(expected, online ? "online" : "in person");
        return expected >= least
                ? Rule.passed("attendance", fact)
                : Rule.failed(
                        "attendance",
                        fact,
                        online
                                ? "Online meetups get a kit for more than %d people."
                                        .formatted(settings.moreThanOnline())
                                : "Meetups in person get a kit from %d people on."
                                        .formatted(settings.leastInPerson()));
    }

    static Rule reports(KitFacts facts, KitSettings settings) {
        var due = facts.now().minus(Duration.ofDays(settings.reportGraceDays()));
        var overdue =
                facts.unreported().stream()
                        .filter(meetup -> meetup.endedAt().isBefore(due))
                        .map(KitFacts.Unreported::title)
                        .toList();
        if (overdue.isEmpty()) {
            return Rule.passed("reports", "No report of yours is overdue.");
        }
        return Rule.failed(
                "reports",
                "Still to be reported: " + String.join(", ", overdue) + ".",
                "Report these meetups; it takes three minutes each.");
    }

    static Rule oneKitPerMeetup(KitFacts facts, KitSettings settings) {
        int requests = facts.otherKitRequests();
        int kits = facts.kitsOfMeetup();
        int allowed = settings.kitsPerMeetup();
        var fact =
                switch (requests) {
                    case 0 -> "The meetup has no other kit request.";
                    case 1 -> "There is a kit request for this meetup already.";
                    default ->
                            "There are %d kit requests for this meetup already."
                                    .formatted(requests);
                };
        if (kits > 1) {
            fact += " This makes it %d kits; it may have %d.".formatted(kits, allowed);
        }
        if (kits <= allowed) {
            return Rule.passed("one-kit-per-meetup", fact);
        }
        int left = allowed - facts.kitsOfOthers();
        return Rule.failed(
                "one-kit-per-meetup",
                fact,
                left > 0
                        ? "Ask for %s."
                                .formatted(
                                        left == 1 ? "one kit" : "at most %d kits".formatted(left))
                        : requests == 1
                                ? "Edit or withdraw that request."
                                : "Edit or withdraw one of them.");
    }

    /** More than the people need is not refused; somebody looks at it. */
    static Rule kitSize(KitFacts facts, KitSettings settings) {
        int expected = facts.meetup().expectedAttendance();
        var size = facts.kit().size();
        int quantity = facts.kit().quantity();
        var fitting = facts.fittingSize(settings);
        var fact =
                "%d people expected; %s up to %d."
                        .formatted(
                                expected,
                                quantity == 1
                                        ? "size %s is for".formatted(size)
                                        : "%d kits of size %s are for".formatted(quantity, size),
                                quantity * settings.people(size));
        if (size.compareTo(fitting) > 0) {
            return Rule.leftToStaff(
                    "kit-size",
                    fact,
                    "Size %s is enough. Choose it, or keep this one and say in the note what for: the programme team decides."
                            .formatted(fitting));
        }
        boolean fewerWouldDo = quantity > 1 && expected <= (quantity - 1) * settings.people(size);
        return fewerWouldDo
                ? Rule.leftToStaff(
                        "kit-size",
                        fact,
                        "Fewer kits are enough. Ask for fewer, or keep them and say in the note what for: the programme team decides.")
                : Rule.passed("kit-size", fact);
    }

    static Rule valueLimit(KitFacts facts, KitSettings settings) {
        var limit = facts.valueLimit(settings);
        int kits = facts.kit().quantity();
        var fact =
                "%s worth %s; the limit is %s."
                        .formatted(
                                kits == 1 ? "The kit is" : "The %d kits are".formatted(kits),
                                facts.value().text(),
                                limit.text());
        if (!facts.value().isMoreThan(limit)) {
            return Rule.passed("value-limit", fact);
        }
        boolean fewerHelp = !facts.value().isMoreThan(facts.valueLimitOfOne(settings).times(kits));
        return Rule.failed(
                "value-limit", fact, fewerHelp ? "Ask for fewer kits." : "Choose a smaller kit.");
    }

    static Rule time(KitFacts facts, KitSettings settings) {
        var today = LocalDate.ofInstant(facts.now(), ZoneOffset.UTC);
        var orderBy = facts.orderBy(settings);
        var fact = "Order by %s, so that it arrives the day before.".formatted(orderBy);
        return today.isAfter(orderBy)
                ? Rule.failed(
                        Eligibility.TIME,
                        fact,
                        "It is too late for a parcel. Print the meetup's materials instead.")
                : Rule.passed(Eligibility.TIME, fact);
    }
}
