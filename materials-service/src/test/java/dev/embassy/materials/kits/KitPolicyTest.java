package dev.embassy.materials.kits;

import static dev.embassy.materials.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.TestClock;
import dev.embassy.materials.world.World;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KitPolicyTest {

    private static final LocalDate IN_TIME = LocalDate.parse("2026-12-20");
    private static final Meetup FORTY = Stage.meetup(40, ADA);

    private static KitFacts facts(Meetup meetup) {
        return new KitFacts(
                true,
                false,
                meetup,
                List.of(),
                null,
                Money.eur(20_000),
                Money.eur(50_000),
                IN_TIME,
                TestClock.START);
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
        var eligibility = KitPolicy.judge(facts(FORTY));
        assertThat(eligibility.eligible()).isTrue();
        assertThat(eligibility.orderBy()).isEqualTo(IN_TIME);
        assertThat(eligibility.rules())
                .allMatch(rule -> rule.passed() && rule.remedy() == null)
                .extracting(Eligibility.Rule::rule)
                .containsExactly(
                        "membership",
                        "meetup-open",
                        "attendance",
                        "reports",
                        "one-kit-per-meetup",
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
                        FORTY,
                        List.of(),
                        null,
                        Money.NOTHING,
                        Money.eur(1),
                        IN_TIME,
                        TestClock.START);
        assertThat(KitPolicy.membership(facts).passed()).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"9,false", "10,true", "11,true"})
    void wantsTenPeopleInPerson(int people, boolean passes) {
        assertThat(KitPolicy.attendance(facts(Stage.meetup(people, ADA))).passed())
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"10,false", "100,false", "101,true"})
    void wantsMoreThanAHundredOnline(int people, boolean passes) {
        assertThat(KitPolicy.attendance(facts(online(people))).passed()).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,true", "ANNOUNCED,true", "HELD,false", "REPORTED,false", "CANCELLED,false"})
    void servesMeetupsThatAreAhead(Meetup.State state, boolean passes) {
        assertThat(KitPolicy.meetupOpen(facts(Stage.in(state, FORTY))).passed()).isEqualTo(passes);
    }

    @Test
    void refusesAMeetupThatHasBegun() {
        var begun = Stage.meetup(40, ADA, TestClock.START);
        assertThat(KitPolicy.meetupOpen(facts(begun)).passed()).isFalse();
    }

    @Test
    void namesTheOverdueReports() {
        var rule =
                KitPolicy.reports(
                        new KitFacts(
                                true,
                                false,
                                FORTY,
                                List.of("Old night"),
                                null,
                                Money.NOTHING,
                                Money.eur(1),
                                IN_TIME,
                                TestClock.START));
        assertThat(rule.passed()).isFalse();
        assertThat(rule.fact()).contains("Old night");
        assertThat(rule.remedy()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"50000,true", "50001,false", "0,true"})
    void keepsToTheValueLimit(long value, boolean passes) {
        assertThat(KitPolicy.valueLimit(withValue(value)).passed()).isEqualTo(passes);
    }

    private static KitFacts withValue(long value) {
        return new KitFacts(
                true,
                false,
                FORTY,
                List.of(),
                null,
                Money.eur(value),
                Money.eur(50_000),
                IN_TIME,
                TestClock.START);
    }

    @Test
    void allowsOneKitPerMeetup() {
        assertThat(KitPolicy.oneKitPerMeetup(withOther(null)).passed()).isTrue();
        assertThat(KitPolicy.oneKitPerMeetup(withOther(new KitRequestId("other"))).passed())
                .isFalse();
    }

    private static KitFacts withOther(@Nullable KitRequestId other) {
        return new KitFacts(
                true,
                false,
                FORTY,
                List.of(),
                other,
                Money.NOTHING,
                Money.eur(1),
                IN_TIME,
                TestClock.START);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01,false", "2026-11-02,true", "2026-11-03,true"})
    void takesOrdersThroughTheLastDay(LocalDate orderBy, boolean passes) {
        var facts =
                new KitFacts(
                        true,
                        false,
                        FORTY,
                        List.of(),
                        null,
                        Money.NOTHING,
                        Money.eur(1),
                        orderBy,
                        TestClock.START);
        assertThat(KitPolicy.time(facts).passed()).isEqualTo(passes);
        assertThat(KitPolicy.judge(facts).isTooLate()).isEqualTo(!passes);
    }

    @ParameterizedTest
    @CsvSource({"DE,2027-01-15", "BR,2027-01-03"})
    void countsBackTransitAndHandling(String country, LocalDate orderBy) {
        // 2027-01-21 less one day to arrive before, 2 or 14 in transit, 3 of handling
        assertThat(World.SETTINGS.orderBy(LocalDate.parse("2027-01-21"), country))
                .isEqualTo(orderBy);
    }

    @ParameterizedTest
    @CsvSource({"1,S", "20,S", "21,M", "50,M", "51,L", "100,L", "400,L"})
    void choosesTheSizeByAttendance(int people, KitSize size) {
        assertThat(KitSize.forAttendance(people)).isEqualTo(size);
    }
}
