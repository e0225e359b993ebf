package dev.embassy.recognition.halloffame;

import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.Cast.CLOCK;
import static dev.embassy.recognition.Cast.LEO;
import static dev.embassy.recognition.Cast.NOW;
import static dev.embassy.recognition.Cast.SAM;
import static dev.embassy.recognition.Cast.TESS;
import static dev.embassy.recognition.Cast.YUKI;
import static dev.embassy.recognition.contributions.ContributionFixtures.aContribution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.embassy.recognition.contributions.Contribution;
import dev.embassy.recognition.contributions.ContributionFixtures.ContributionFixture;
import dev.embassy.recognition.contributions.ContributionKind;
import dev.embassy.recognition.contributions.InMemoryContributions;
import dev.embassy.recognition.contributions.Judgement;
import dev.embassy.recognition.contributions.ReachSource;
import dev.embassy.recognition.people.InMemoryPeople;
import dev.embassy.recognition.people.Member;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowHallOfFameTest {

    private final InMemoryContributions contributions = new InMemoryContributions();
    private final InMemoryPreferences preferences = new InMemoryPreferences();
    private final InMemoryPeople people = new InMemoryPeople();
    private final ShowHallOfFame show =
            new ShowHallOfFame(contributions, preferences, people, CLOCK);

    @Test
    void hasOneBoardPerKind() {
        counts(aContribution().by(ADA).of(ContributionKind.TALK, 40));
        counts(aContribution().by(BELA).of(ContributionKind.ARTICLE, 900));

        assertThat(show.show(null).boards())
                .extracting(Board::kind)
                .containsExactly(ContributionKind.TALK, ContributionKind.ARTICLE);
    }

    @Test
    void ranksByReachAddedUpAndShowsWhatItComesFrom() {
        counts(aContribution().by(ADA).of(ContributionKind.TALK, 40).titled("Logs"));
        counts(aContribution().by(ADA).of(ContributionKind.TALK, 60).titled("Tables"));
        counts(aContribution().by(BELA).of(ContributionKind.TALK, 90).titled("Joins"));

        var board = show.show(null).boards().getFirst();

        assertThat(board.ranks())
                .extracting(Rank::place, r -> r.person().id(), r -> r.total().value())
                .containsExactly(tuple(1, ADA.id(), 100L), tuple(2, BELA.id(), 90L));
        assertThat(board.ranks().getFirst().contributions())
                .extracting(Contribution::title)
                .containsExactly("Tables", "Logs");
    }

    @Test
    void letsTiesShareAPlace() {
        counts(aContribution().by(ADA).of(ContributionKind.TALK, 50));
        counts(aContribution().by(BELA).of(ContributionKind.TALK, 50));
        counts(aContribution().by(YUKI).of(ContributionKind.TALK, 30));
        counts(aContribution().by(LEO).of(ContributionKind.TALK, 70));

        assertThat(show.show(null).boards().getFirst().ranks())
                .extracting(Rank::place, r -> r.person().name())
                .containsExactly(
                        tuple(1, LEO.name()),
                        tuple(2, ADA.name()),
                        tuple(2, BELA.name()),
                        tuple(4, YUKI.name()));
    }

    @Test
    void ranksEmployeesApart() {
        counts(aContribution().by(ADA).of(ContributionKind.TALK, 50));
        counts(aContribution().by(TESS).of(ContributionKind.TALK, 500));

        var board = show.show(null).boards().getFirst();

        assertThat(board.ranks()).extracting(r -> r.person().id()).containsExactly(ADA.id());
        assertThat(board.employees()).extracting(r -> r.person().id()).containsExactly(TESS.id());
        assertThat(board.employees().getFirst().place()).isEqualTo(1);
    }

    @Test
    void leavesOutWhoeverOptedOutAndTakesThemBack() {
        counts(aContribution().by(ADA).of(ContributionKind.TALK, 50));
        var choose = new ChoosePreference(preferences, CLOCK);

        choose.choose(true, ADA);
        assertThat(show.show(null).boards()).isEmpty();

        choose.choose(false, ADA);
        assertThat(show.show(null).boards()).hasSize(1);
    }

    @Test
    void showsTheCurrentMonthAndLeadsToTheOthersWithContent() {
        counts(aContribution().by(ADA).on("2026-08-10T10:00:00Z"));
        counts(aContribution().by(ADA).on("2026-11-10T10:00:00Z"));

        var current = show.show(null);
        assertThat(current.month()).isEqualTo(YearMonth.parse("2026-11"));
        assertThat(current.previous()).isEqualTo(YearMonth.parse("2026-08"));
        assertThat(current.next()).isNull();

        var empty = show.show(YearMonth.parse("2026-09"));
        assertThat(empty.boards()).isEmpty();
        assertThat(empty.next()).isEqualTo(YearMonth.parse("2026-11"));
    }

    @Test
    void addsUpRangesAndSaysWhatShareIsMeasured() {
        counts(aContribution().by(ADA).of(ContributionKind.ARTICLE, 100));
        var measured = aContribution().by(BELA).of(ContributionKind.ARTICLE, 10).submitted();
        measured.validate(SAM, new Judgement(null, 300L), NOW);
        contributions.store(measured, measured.drafted());

        var total = show.show(null).boards().getFirst().total();
        assertThat(total)
                .isEqualTo(
                        new Total(
                                400,
                                390,
                                410,
                                Map.of(ReachSource.SELF_REPORTED, 100L, ReachSource.MEASURED, 300L),
                                LocalDate.ofInstant(NOW, ZoneOffset.UTC)));
        assertThat(total.bySource().keySet())
                .containsExactly(ReachSource.MEASURED, ReachSource.SELF_REPORTED);
        assertThat(total.measuredPercent()).isEqualTo(75);
        assertThat(Total.of(List.of()).measuredPercent()).isZero();
    }

    @Test
    void saysOfATotalOfGuessesThatItIsGuessed() {
        counts(aContribution().by(ADA).of(ContributionKind.TALK, 30).from(ReachSource.ESTIMATED));
        counts(aContribution().by(BELA).of(ContributionKind.TALK, 0).from(ReachSource.ESTIMATED));

        var total = show.show(null).boards().getFirst().total();
        assertThat(total.bySource()).isEqualTo(Map.of(ReachSource.ESTIMATED, 30L));
        assertThat(total.measuredPercent()).isZero();
        assertThat(Total.of(List.of()).bySource()).isEmpty();
    }

    @Test
    void tellsWhereListedMembersLiveAndNothingOfOthers() {
        people.learn(new Member(ADA.id(), "Ada M.", "ACTIVE", "Lagos", "NG", true), 1);
        people.learn(new Member(BELA.id(), "Béla", "ACTIVE", "Pécs", "HU", false), 1);
        counts(aContribution().by(ADA).of(ContributionKind.TALK, 50));
        counts(aContribution().by(BELA).of(ContributionKind.TALK, 40));

        assertThat(show.show(null).boards().getFirst().ranks())
                .extracting(r -> r.person().name(), Rank::city, Rank::country, Rank::listed)
                .containsExactly(
                        tuple("Ada M.", "Lagos", "NG", true), tuple("Béla", null, null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON_HOLD", "ALUMNI", "DISMISSED", "A_STATE_OF_TOMORROW"})
    void tellsNothingOfThoseTheDirectoryShowsNoMore(String state) {
        people.learn(new Member(ADA.id(), "Ada M.", "ACTIVE", "Lagos", "NG", true), 1);
        people.learn(new Member(ADA.id(), "Ada M.", state, "Lagos", "NG", true), 2);
        counts(aContribution().by(ADA).of(ContributionKind.TALK, 50));

        assertThat(show.show(null).boards().getFirst().ranks())
                .extracting(r -> r.person().name(), Rank::city, Rank::country, Rank::listed)
                .containsExactly(tuple("Ada M.", null, null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ONBOARDING", "ACTIVE"})
    void tellsWhereThoseLiveWhomTheDirectoryShows(String state) {
        people.learn(new Member(ADA.id(), "Ada M.", state, "Lagos", "NG", true), 1);
        counts(aContribution().by(ADA).of(ContributionKind.TALK, 50));

        assertThat(show.show(null).boards().getFirst().ranks())
                .extracting(Rank::city, Rank::listed)
                .containsExactly(tuple("Lagos", true));
    }

    @Test
    void showsNoMoreWhatWasValidatedByMistake() {
        var contribution = aContribution().by(ADA).validatedBy(SAM);
        contributions.store(contribution, contribution.drafted());
        assertThat(show.show(null).boards()).hasSize(1);

        contributions.store(contribution, contribution.reopen(TESS, "Another day", NOW));
        assertThat(show.show(null).boards()).isEmpty();
    }

    @Test
    void showsOnlyWhatCounts() {
        var submitted = aContribution().by(ADA).submitted();
        contributions.store(submitted, submitted.drafted());

        assertThat(show.show(null).boards()).isEmpty();
    }

    private void counts(ContributionFixture fixture) {
        var judge = SAM;
        var contribution = fixture.validatedBy(judge);
        contributions.store(contribution, contribution.drafted());
    }
}
