package dev.embassy.materials.kits;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KitPolicyTest {

    private static final Meetup FORTY = Stage.meetup(40, ADA);

    private static KitFacts facts(Meetup meetup) {
        return facts(meetup, List.of(), 0, Money.eur(20_000), KitSize.M);
    }

    private static KitFacts facts(
            Meetup meetup,
            List<KitFacts.Unreported> unreported,
            int others,
            Money value,
            KitSize size) {
        return new KitFacts(
                true,
                false,
                KitFacts.OfMeetup.of(meetup),
                unreported,
                others,
                value,
                new KitFacts.OfKit(size, 1, null, null),
                TestClock.START,
                others,
                null,
                null);
    }

    private static Meetup online(int people) {
        var it = Stage.meetup(people, ADA);
        return new Meetup(
                it.id(),
                it.title(),
                Meetup.Format.ONLINE,
                it.state(),
                it.startsAt(),
                it.endsAt(),
                it.timeZone(),
                it.country(),
                it.city(),
                it.expectedAttendance(),
                it.organisers(),
                it.speakers(),
                it.organiserIds());
    }

    @Test
    void letsAMemberWithATimelyMeetupOrder() {
        var eligibility = KitPolicy.judge(facts(FORTY), SETTINGS);
        assertThat(eligibility.eligible()).isTrue();
        assertThat(eligibility.orderBy()).isEqualTo(LocalDate.parse("2026-12-26"));
        assertThat(eligibility.rules())
                .allMatch(rule -> rule.passed() && rule.remedy() == null)
                .extracting(Eligibility.Rule::rule)
                .containsExactly(
                        "membership",
                        "meetup-open",
                        "attendance",
                        "reports",
                        "one-kit-per-meetup",
                        "kit-size",
                        "value-limit",
                        "time");
    }

    @ParameterizedTest
    @CsvSource({"true,false,true", "false,true,true", "true,true,true", "false,false,false"})
    void asksForMembershipOrTheOrganiserRole(boolean member, boolean organiser, boolean passes) {
        var facts =
                new KitFacts(
                        member,
                        organiser,
                        KitFacts.OfMeetup.of(FORTY),
                        List.of(),
                        0,
                        Money.NOTHING,
                        new KitFacts.OfKit(KitSize.S, 1, null, null),
                        TestClock.START,
                        0,
                        null,
                        null);
        assertThat(KitPolicy.membership(facts, SETTINGS).passed()).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"9,false", "10,true", "11,true"})
    void wantsTenPeopleInPerson(int people, boolean passes) {
        assertThat(KitPolicy.attendance(facts(Stage.meetup(people, ADA)), SETTINGS).passed())
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"10,false", "100,false", "101,true"})
    void wantsMoreThanAHundredOnline(int people, boolean passes) {
        assertThat(KitPolicy.attendance(facts(online(people)), SETTINGS).passed())
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,true", "ANNOUNCED,true", "HELD,false", "REPORTED,false", "CANCELLED,false"})
    void servesMeetupsThatAreAhead(Meetup.State state, boolean passes) {
        assertThat(KitPolicy.meetupOpen(facts(Stage.in(state, FORTY)), SETTINGS).passed())
                .isEqualTo(passes);
    }

    @Test
    void refusesAMeetupThatHasBegun() {
        var begun = Stage.meetup(40, ADA, TestClock.START);
        assertThat(KitPolicy.meetupOpen(facts(begun), SETTINGS).passed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"13,true", "14,true", "15,false"})
    void namesTheReportsThatTakeLongerThanTwoWeeks(int daysAgo, boolean passes) {
        var ended = TestClock.START.minus(Duration.ofDays(daysAgo));
        var unreported = List.of(new KitFacts.Unreported("Old night", ended));
        var rule =
                KitPolicy.reports(facts(FORTY, unreported, 0, Money.NOTHING, KitSize.S), SETTINGS);
        assertThat(rule.passed()).isEqualTo(passes);
        assertThat(rule.fact().contains("Old night")).isEqualTo(!passes);
        assertThat(rule.remedy() == null).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({
        "M,50000,true",
        "L,50000,true",
        "M,50001,false",
        "S,25000,true",
        "S,25001,false",
        "S,0,true"
    })
    void keepsToTheValueLimitOfItsSize(KitSize size, long value, boolean passes) {
        var facts = facts(FORTY, List.of(), 0, Money.eur(value), size);
        assertThat(KitPolicy.valueLimit(facts, SETTINGS).passed()).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"60000,true", "60001,false"})
    void keepsToTheKitsOwnLimitAndDays(long value, boolean passes) {
        var facts =
                new KitFacts(
                        true,
                        false,
                        KitFacts.OfMeetup.of(FORTY),
                        List.of(),
                        0,
                        Money.eur(value),
                        new KitFacts.OfKit(KitSize.S, 2, 30_000L, 10),
                        TestClock.START,
                        0,
                        null,
                        null);
        assertThat(KitPolicy.valueLimit(facts, kitsPerMeetup(2)).passed()).isEqualTo(passes);
        assertThat(facts.orderBy(SETTINGS)).isEqualTo(LocalDate.parse("2026-12-19"));
    }

    @ParameterizedTest
    @CsvSource({"0,1,true", "1,1,false", "1,2,true", "2,2,false"})
    void allowsSoManyKitsPerMeetup(int others, int allowed, boolean passes) {
        var rule =
                KitPolicy.oneKitPerMeetup(
                        facts(FORTY, List.of(), others, Money.NOTHING, KitSize.S),
                        kitsPerMeetup(allowed));
        assertThat(rule.passed()).isEqualTo(passes);
    }

    private static KitFacts ordering(int people, KitSize size, int quantity, int others) {
        return ordering(people, size, quantity, others, null);
    }

    private static KitFacts ordering(
            int people,
            KitSize size,
            int quantity,
            int others,
            @Nullable List<KitSize> sizesOnOffer) {
        return new KitFacts(
                true,
                false,
                KitFacts.OfMeetup.of(Stage.meetup(people, ADA)),
                List.of(),
                others > 0 ? 1 : 0,
                Money.eur(20_000L * quantity),
                new KitFacts.OfKit(size, quantity, null, null),
                TestClock.START,
                others,
                sizesOnOffer,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "1,0,1,true",
        "2,0,1,false",
        "5,0,1,false",
        "2,0,2,true",
        "1,1,2,true",
        "2,1,2,false",
        "1,2,2,false"
    })
    void countsKitsAndNotRequests(int quantity, int others, int allowed, boolean passes) {
        var facts = ordering(40, KitSize.M, quantity, others);
        assertThat(KitPolicy.oneKitPerMeetup(facts, kitsPerMeetup(allowed)).passed())
                .isEqualTo(passes);
    }

    @Test
    void saysHowManyKitsMayStillBeAskedFor() {
        assertThat(KitPolicy.oneKitPerMeetup(ordering(40, KitSize.M, 5, 0), SETTINGS))
                .isEqualTo(
                        Eligibility.Rule.failed(
                                "one-kit-per-meetup",
                                "The meetup has no other kit request. This makes it 5 kits; it may"
                                        + " have 1.",
                                "Ask for one kit."));
        assertThat(KitPolicy.oneKitPerMeetup(ordering(40, KitSize.M, 4, 1), kitsPerMeetup(3)))
                .extracting(Eligibility.Rule::remedy)
                .isEqualTo("Ask for at most 2 kits.");
        assertThat(KitPolicy.oneKitPerMeetup(ordering(40, KitSize.M, 1, 1), SETTINGS))
                .extracting(Eligibility.Rule::remedy)
                .isEqualTo("Edit or withdraw that request.");
    }

    @Test
    void takesAnOlderMemoryForOneKitEach() {
        var kept = ordering(40, KitSize.M, 1, 0);
        var older =
                new KitFacts(
                        kept.member(),
                        kept.organiser(),
                        kept.meetup(),
                        kept.unreported(),
                        1,
                        kept.value(),
                        kept.kit(),
                        kept.now(),
                        null,
                        null,
                        null);
        assertThat(KitPolicy.oneKitPerMeetup(older, SETTINGS).passed()).isFalse();
        assertThat(KitPolicy.oneKitPerMeetup(older, kitsPerMeetup(2)).passed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1,1,true", "2,1,false", "5,1,false", "2,2,true", "3,2,false", "5,5,true"})
    void limitsTheValueToTheKitsAMeetupMayHave(int quantity, int allowed, boolean passes) {
        // Each kit is worth all that one may be
        var facts =
                new KitFacts(
                        true,
                        false,
                        KitFacts.OfMeetup.of(FORTY),
                        List.of(),
                        0,
                        Money.eur(50_000L * quantity),
                        new KitFacts.OfKit(KitSize.M, quantity, null, null),
                        TestClock.START,
                        0,
                        null,
                        null);
        var rule = KitPolicy.valueLimit(facts, kitsPerMeetup(allowed));
        assertThat(rule.passed()).isEqualTo(passes);
        assertThat(rule.remedy()).isEqualTo(passes ? null : "Ask for fewer kits.");
    }

    @Test
    void saysThatFewerDoNotHelpWhereOneIsTooDear() {
        var facts = facts(FORTY, List.of(), 0, Money.eur(50_001), KitSize.M);
        assertThat(KitPolicy.valueLimit(facts, SETTINGS).remedy())
                .isEqualTo("Choose a smaller kit.");
    }

    @ParameterizedTest
    @CsvSource({
        "12,S,1,false",
        "20,S,1,false",
        "20,M,1,true",
        "12,L,1,true",
        "21,M,1,false",
        "50,L,1,true",
        "51,L,1,false",
        "400,L,1,false",
        "400,S,1,false",
        "12,S,2,true",
        "40,M,2,true",
        "180,L,2,false"
    })
    void leavesMoreThanThePeopleNeedToStaff(
            int people, KitSize size, int quantity, boolean leftToStaff) {
        var rule = KitPolicy.kitSize(ordering(people, size, quantity, 0), kitsPerMeetup(5));
        assertThat(rule.passed()).isTrue();
        assertThat(rule.leftToStaff()).isEqualTo(leftToStaff);
        assertThat(rule.remedy() != null).isEqualTo(leftToStaff);
    }

    @Test
    void wantsNoSmallerKitThanThereIs() {
        var onlyLarger = List.of(KitSize.M, KitSize.L);
        assertThat(KitPolicy.kitSize(ordering(12, KitSize.M, 1, 0, onlyLarger), SETTINGS))
                .matches(rule -> !rule.leftToStaff());
        assertThat(KitPolicy.kitSize(ordering(12, KitSize.L, 1, 0, onlyLarger), SETTINGS))
                .matches(Eligibility.Rule::leftToStaff)
                .extracting(Eligibility.Rule::remedy)
                .asString()
                .startsWith("Size M is enough.");
    }

    @Test
    void refusesFiveLargeKitsForTwelvePeople() {
        var eligibility = KitPolicy.judge(ordering(12, KitSize.L, 5, 0), SETTINGS);
        assertThat(eligibility.eligible()).isFalse();
        assertThat(eligibility.isLeftToStaff()).isFalse();
        assertThat(eligibility.rules())
                .filteredOn(rule -> !rule.passed())
                .extracting(Eligibility.Rule::rule)
                .containsExactly("one-kit-per-meetup", "value-limit");
        assertThat(KitPolicy.judge(ordering(12, KitSize.L, 1, 0), SETTINGS))
                .matches(Eligibility::eligible)
                .matches(Eligibility::isLeftToStaff);
    }

    private static KitSettings kitsPerMeetup(int allowed) {
        return new KitSettings(
                25_000, 50_000, 10, 100, 14, allowed, 3, 3, 14, Map.of(), 20, 50, 100);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-07T17:00:00Z,false", "2026-11-08T17:00:00Z,true"})
    void takesOrdersThroughTheLastDay(Instant startsAt, boolean passes) {
        // Today is the 2nd: one day to arrive before, 2 in transit, 3 of handling
        var facts = facts(Stage.meetup(40, ADA, startsAt));
        assertThat(KitPolicy.time(facts, SETTINGS).passed()).isEqualTo(passes);
        assertThat(KitPolicy.judge(facts, SETTINGS).isTooLate()).isEqualTo(!passes);
    }

    @ParameterizedTest
    @CsvSource({"DE,,2027-01-15", "BR,,2027-01-03", "DE,0,2027-01-18"})
    void countsBackTransitAndHandling(
            String country, @Nullable Integer handling, LocalDate orderBy) {
        // 2027-01-21 less one day to arrive before, 2 or 14 in transit, 3 of handling
        assertThat(SETTINGS.orderBy(LocalDate.parse("2027-01-21"), country, handling))
                .isEqualTo(orderBy);
    }

    @ParameterizedTest
    @CsvSource({"1,S", "20,S", "21,M", "50,M", "51,L", "100,L", "400,L"})
    void choosesTheSizeByAttendance(int people, KitSize size) {
        assertThat(SETTINGS.sizeFor(people)).isEqualTo(size);
        assertThat(people <= SETTINGS.people(size) || size == KitSize.L).isTrue();
    }
}
