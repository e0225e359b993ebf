package dev.embassy.recognition.contributions;

import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.Cast.LATER;
import static dev.embassy.recognition.Cast.LEO;
import static dev.embassy.recognition.Cast.NOOR;
import static dev.embassy.recognition.Cast.NOW;
import static dev.embassy.recognition.Cast.OMAR;
import static dev.embassy.recognition.Cast.SAM;
import static dev.embassy.recognition.Cast.TESS;
import static dev.embassy.recognition.Cast.YUKI;
import static dev.embassy.recognition.contributions.ContributionFixtures.aContribution;
import static dev.embassy.recognition.contributions.ContributionFixtures.aMeetup;
import static dev.embassy.recognition.contributions.ContributionFixtures.details;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.problem.NotAllowed;
import java.time.YearMonth;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContributionTest {

    @Test
    void isConfirmedByItsPersonAlone() {
        var proposed = proposal();

        assertThatThrownBy(() -> proposed.confirm(BELA, NOW)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> proposed.confirm(SAM, NOW)).isInstanceOf(NotAllowed.class);
        proposed.confirm(ADA, NOW);

        assertThat(proposed.state()).isEqualTo(ContributionState.SUBMITTED);
    }

    @Test
    void isCorrectedByItsPersonBeforeConfirming() {
        var proposed = proposal();

        proposed.revise(
                ADA,
                new ContributionDetails(
                        proposed.kind(),
                        "Lagos Streams Night, part two",
                        "With pizza",
                        null,
                        60,
                        ReachSource.ESTIMATED,
                        proposed.happenedAt()),
                NOW);

        assertThat(proposed.title()).isEqualTo("Lagos Streams Night, part two");
        assertThat(proposed.reach().value()).isEqualTo(60);
        assertThat(proposed.reach().source()).isEqualTo(ReachSource.ESTIMATED);
        proposed.confirm(ADA, NOW);
        assertThatThrownBy(() -> proposed.revise(ADA, details(proposed.kind(), 61), LATER))
                .isInstanceOf(ContributionHasMovedOn.class);
    }

    @Test
    void keepsKindAndDayOfTheMeetupItComesFrom() {
        var proposed = proposal();

        assertThatThrownBy(() -> proposed.revise(ADA, details(ContributionKind.BOOK, 42), NOW))
                .isInstanceOf(ProposalIsTiedToItsMeetup.class);
    }

    @Test
    void takesOnlyFiguresAPersonCanGive() {
        var measured =
                new ContributionDetails(
                        ContributionKind.TALK, "T", null, null, 10, ReachSource.MEASURED, NOW);

        assertThatThrownBy(() -> Contribution.draft(new ContributionId("c"), ADA, measured, NOW))
                .isInstanceOf(ReachSourceNotYours.class);
    }

    @Test
    void refusesWhatHasNotHappened() {
        var tomorrow =
                new ContributionDetails(
                        ContributionKind.TALK,
                        "T",
                        null,
                        null,
                        10,
                        ReachSource.ESTIMATED,
                        NOW.plusSeconds(1));

        assertThatThrownBy(() -> Contribution.draft(new ContributionId("c"), ADA, tomorrow, NOW))
                .isInstanceOf(HappensInTheFuture.class);
    }

    @Test
    void isRecordedByThoseWhoTakePartInTheProgramme() {
        var details = details(ContributionKind.ARTICLE, 10);

        assertThat(Contribution.draft(new ContributionId("c"), NOOR, details, NOW).person())
                .isEqualTo(NOOR.person());
        assertThatThrownBy(() -> Contribution.draft(new ContributionId("c"), OMAR, details, NOW))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void countsOnceStaffValidates() {
        var submitted = aContribution().by(ADA).submitted();

        var events = submitted.validate(SAM, Judgement.YES, LATER);

        assertThat(submitted.state()).isEqualTo(ContributionState.VALIDATED);
        assertThat(events).hasExactlyElementsOfTypes(ContributionEvent.Validated.class);
        assertThatThrownBy(() -> submitted.validate(TESS, Judgement.YES, LATER))
                .isInstanceOf(ContributionHasMovedOn.class);
    }

    @Test
    void countsOnceThreePeersValidate() {
        var submitted = aContribution().by(ADA).submitted();

        submitted.validate(BELA, Judgement.YES, NOW);
        submitted.validate(YUKI, Judgement.YES, NOW);
        assertThat(submitted.state()).isEqualTo(ContributionState.SUBMITTED);
        var events = submitted.validate(LEO, Judgement.YES, NOW);

        assertThat(submitted.state()).isEqualTo(ContributionState.VALIDATED);
        assertThat(events)
                .hasExactlyElementsOfTypes(
                        ContributionEvent.Vouched.class, ContributionEvent.Validated.class);
    }

    @Test
    void countsEachPeerOnce() {
        var submitted = aContribution().by(ADA).submitted();
        submitted.validate(BELA, Judgement.YES, NOW);

        assertThatThrownBy(() -> submitted.validate(BELA, Judgement.YES, NOW))
                .isInstanceOf(AlreadyVouched.class);
    }

    @Test
    void isNeverValidatedByItsPerson() {
        assertThatThrownBy(
                        () -> aContribution().by(ADA).submitted().validate(ADA, Judgement.YES, NOW))
                .isInstanceOf(OwnContribution.class);
        assertThatThrownBy(
                        () -> aContribution().by(SAM).submitted().validate(SAM, Judgement.YES, NOW))
                .isInstanceOf(OwnContribution.class);
        assertThatThrownBy(() -> aContribution().by(SAM).submitted().decline(SAM, "No", NOW))
                .isInstanceOf(OwnContribution.class);
    }

    @Test
    void isNotValidatedByOutsiders() {
        var submitted = aContribution().by(ADA).submitted();

        assertThatThrownBy(() -> submitted.validate(OMAR, Judgement.YES, NOW))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> submitted.validate(NOOR, Judgement.YES, NOW))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void isMarkedHighImpactAndMeasuredByStaffAlone() {
        var submitted = aContribution().by(ADA).submitted();
        var more = new Judgement("Changed how the city thinks of streams", 133L);

        assertThatThrownBy(() -> submitted.validate(BELA, more, NOW))
                .isInstanceOf(NotAllowed.class);
        assertThat(submitted.vouches()).isEmpty();
        submitted.validate(SAM, more, NOW);

        assertThat(submitted.highImpact())
                .isEqualTo(
                        new Contribution.HighImpact(
                                "Changed how the city thinks of streams", SAM.person()));
        assertThat(submitted.reach().source()).isEqualTo(ReachSource.MEASURED);
        assertThat(submitted.reach().high()).isEqualTo(133);
    }

    @Test
    void isDeclinedWithAReasonByStaffAlone() {
        var submitted = aContribution().by(ADA).submitted();

        assertThatThrownBy(() -> submitted.decline(BELA, "No", NOW)).isInstanceOf(NotAllowed.class);
        var event = submitted.decline(SAM, "Not about the product", NOW);

        assertThat(event.contribution().reason()).isEqualTo("Not about the product");
    }

    @Test
    void isAppealedOnceAndJudgedBySomebodyElse() {
        var declined = aContribution().by(ADA).declinedBy(SAM);
        declined.appeal(ADA, "It was, see slide 3", NOW);

        assertThatThrownBy(() -> declined.validate(SAM, Judgement.YES, NOW))
                .isInstanceOf(SameJudgeAgain.class);
        assertThatThrownBy(() -> declined.decline(SAM, "Still", NOW))
                .isInstanceOf(SameJudgeAgain.class);
        assertThatThrownBy(() -> declined.validate(BELA, Judgement.YES, NOW))
                .isInstanceOf(NotAllowed.class);
        declined.decline(TESS, "Slide 3 is about another product", LATER);

        assertThatThrownBy(() -> declined.appeal(ADA, "Once more", LATER))
                .isInstanceOf(AppealAlreadyDecided.class);
    }

    @Test
    void countsAfterASuccessfulAppeal() {
        var declined = aContribution().by(ADA).declinedBy(SAM);
        declined.appeal(ADA, "It was, see slide 3", NOW);

        declined.validate(TESS, Judgement.YES, LATER);

        assertThat(declined.state()).isEqualTo(ContributionState.VALIDATED);
    }

    @Test
    void isReopenedByStaffAsItsPersonToldIt() {
        var validated = aContribution().by(ADA).of(ContributionKind.ARTICLE, 120).submitted();
        validated.validate(SAM, new Judgement("Changed the city", 9_000_000L), NOW);

        var event = validated.reopen(SAM, "Three noughts too many", LATER);

        assertThat(validated.state()).isEqualTo(ContributionState.SUBMITTED);
        assertThat(validated.reach().value()).isEqualTo(120);
        assertThat(validated.reach().source()).isEqualTo(ReachSource.SELF_REPORTED);
        assertThat(validated.highImpact()).isNull();
        assertThat(validated.decision()).isNull();
        assertThat(event)
                .isInstanceOfSatisfying(
                        ContributionEvent.Reopened.class,
                        it -> assertThat(it.reason()).isEqualTo("Three noughts too many"));
        assertThatThrownBy(() -> validated.reopen(SAM, "Again", LATER))
                .isInstanceOf(ContributionHasMovedOn.class);

        validated.validate(TESS, new Judgement(null, 9_000L), LATER);
        assertThat(validated.reach().value()).isEqualTo(9_000);
        validated.reopen(SAM, "Not these either", LATER);
        assertThat(validated.reach().value()).isEqualTo(120);
    }

    @Test
    void needsAllPeersAnewOnceItIsReopened() {
        var submitted = aContribution().by(ADA).submitted();
        submitted.validate(BELA, Judgement.YES, NOW);
        submitted.validate(YUKI, Judgement.YES, NOW);
        submitted.validate(LEO, Judgement.YES, NOW);

        submitted.reopen(TESS, "The talk was another day", LATER);
        submitted.validate(BELA, Judgement.YES, LATER);

        assertThat(submitted.state()).isEqualTo(ContributionState.SUBMITTED);
        assertThat(submitted.vouches()).hasSize(1);
    }

    @Test
    void isNeverReopenedByItsPersonOrByPeers() {
        var ofStaff = aContribution().by(SAM).validatedBy(TESS);
        assertThatThrownBy(() -> ofStaff.reopen(SAM, "Mine", NOW))
                .isInstanceOf(OwnContribution.class);

        var ofAda = aContribution().by(ADA).validatedBy(SAM);
        assertThatThrownBy(() -> ofAda.reopen(BELA, "No", NOW)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ofAda.reopen(ADA, "Wrong figure", NOW))
                .isInstanceOf(NotAllowed.class);
        assertThat(ofAda.possible(TESS)).containsExactly(Step.REOPEN);
    }

    @ParameterizedTest
    @EnumSource(ContributionState.class)
    void allowsStepsByItsTable(ContributionState state) {
        var expected =
                switch (state) {
                    case PROPOSED -> EnumSet.of(Step.REVISE, Step.CONFIRM, Step.WITHDRAW);
                    case DRAFT -> EnumSet.of(Step.REVISE, Step.SUBMIT, Step.WITHDRAW);
                    case SUBMITTED, APPEALED ->
                            EnumSet.of(Step.VALIDATE, Step.DECLINE, Step.WITHDRAW);
                    case DECLINED -> EnumSet.of(Step.APPEAL);
                    case VALIDATED -> EnumSet.of(Step.REOPEN);
                    case WITHDRAWN, RETRACTED -> EnumSet.noneOf(Step.class);
                };

        for (var step : Step.values()) {
            assertThat(state.allows(step))
                    .as("%s from %s", step, state)
                    .isEqualTo(expected.contains(step));
        }
    }

    @Test
    void tellsEverybodyWhatTheyMayDo() {
        var submitted = aContribution().by(ADA).submitted();

        assertThat(submitted.possible(ADA)).containsExactly(Step.WITHDRAW);
        assertThat(submitted.possible(BELA)).containsExactly(Step.VALIDATE);
        assertThat(submitted.possible(SAM)).containsExactly(Step.VALIDATE, Step.DECLINE);
        assertThat(submitted.possible(OMAR)).isEmpty();
    }

    @Test
    void followsACorrectedReportUntilItsPersonSpoke() {
        var proposed = proposal();

        var renewed = proposed.follow(proposal(6, 50), ADA.person(), LATER);
        assertThat(renewed).containsInstanceOf(ContributionEvent.ProposalRenewed.class);
        assertThat(proposed.reach().value()).isEqualTo(50);
        assertThat(proposed.follow(proposal(6, 50), ADA.person(), LATER)).isEmpty();
        assertThat(proposed.follow(proposal(5, 42), ADA.person(), LATER)).isEmpty();
        assertThat(proposed.follow(proposal(7, 50), ADA.person(), LATER)).isEmpty();

        proposed.confirm(ADA, LATER);
        assertThat(proposed.follow(proposal(8, 70), ADA.person(), LATER)).isEmpty();
        assertThat(proposed.reach().value()).isEqualTo(50);
    }

    @Test
    void keepsWhatItsPersonCorrectedWhenTheReportChanges() {
        var proposed = proposal();
        proposed.revise(
                ADA,
                new ContributionDetails(
                        proposed.kind(),
                        proposed.title(),
                        null,
                        null,
                        60,
                        ReachSource.SELF_REPORTED,
                        proposed.happenedAt()),
                NOW);

        assertThat(proposed.follow(proposal(6, 50), ADA.person(), LATER)).isEmpty();
        assertThat(proposed.reach().value()).isEqualTo(60);
    }

    @Test
    void isRetractedAndComesBackWithTheReport() {
        var proposed = proposal();

        assertThat(proposed.retract("meetup-lagos", 6, false, ADA.person(), NOW)).isPresent();
        assertThat(proposed.state()).isEqualTo(ContributionState.RETRACTED);
        assertThat(proposed.follow(proposal(5, 42), ADA.person(), NOW)).isEmpty();
        assertThat(proposed.follow(proposal(7, 42), ADA.person(), NOW))
                .containsInstanceOf(ContributionEvent.Proposed.class);
    }

    @Test
    void staysWhenItsPersonConfirmedAndTheReportDropsIt() {
        var proposed = proposal();
        proposed.confirm(ADA, NOW);

        assertThat(proposed.retract("meetup-lagos", 6, false, ADA.person(), NOW)).isEmpty();
        assertThat(proposed.state()).isEqualTo(ContributionState.SUBMITTED);
    }

    @Test
    void isTakenBackAlsoWhenConfirmedWhereTheReportDeniesIt() {
        var proposed = proposal();
        proposed.confirm(ADA, NOW);
        proposed.validate(BELA, Judgement.YES, NOW);

        assertThat(proposed.retract("meetup-lagos", 5, true, SAM.person(), NOW))
                .as("no news")
                .isEmpty();
        assertThat(proposed.retract("meetup-lagos", 6, true, SAM.person(), NOW))
                .containsInstanceOf(ContributionEvent.Retracted.class);
        assertThat(proposed.state()).isEqualTo(ContributionState.RETRACTED);
        assertThat(proposed.submittedAt()).isNull();

        proposed.follow(proposal(7, 42), SAM.person(), NOW);
        proposed.confirm(ADA, NOW);
        assertThat(proposed.validate(BELA, Judgement.YES, NOW))
                .as("voices begin anew")
                .singleElement()
                .isInstanceOfSatisfying(
                        ContributionEvent.Vouched.class,
                        vouched -> assertThat(vouched.vouches()).isEqualTo(1));
    }

    @Test
    void staysOnceItIsDecidedThoughTheReportDeniesIt() {
        var validated = proposal();
        validated.confirm(ADA, NOW);
        validated.validate(SAM, Judgement.YES, NOW);

        assertThat(validated.retract("meetup-lagos", 6, true, SAM.person(), NOW)).isEmpty();
        assertThat(validated.state()).isEqualTo(ContributionState.VALIDATED);
    }

    @Test
    void countsInTheMonthOfItsDayInUtc() {
        assertThat(aContribution().on("2026-10-31T23:59:59Z").drafted().month())
                .isEqualTo(YearMonth.parse("2026-10"));
        assertThat(aContribution().on("2026-11-01T00:00:00Z").drafted().month())
                .isEqualTo(YearMonth.parse("2026-11"));
    }

    @Test
    void isSeenByThoseItConcerns() {
        var draft = aContribution().by(ADA).drafted();
        assertThat(draft.mayBeSeenBy(ADA)).isTrue();
        assertThat(draft.mayBeSeenBy(SAM)).isFalse();

        var submitted = aContribution().by(ADA).submitted();
        assertThat(submitted.mayBeSeenBy(SAM)).isTrue();
        assertThat(submitted.mayBeSeenBy(BELA)).isTrue();
        assertThat(submitted.mayBeSeenBy(OMAR)).isFalse();

        var declined = aContribution().by(ADA).declinedBy(SAM);
        assertThat(declined.mayBeSeenBy(BELA)).isFalse();
    }

    private static Contribution proposal() {
        return Contribution.propose(proposal(5, 42), NOW);
    }

    private static Proposal proposal(long sequence, long attendance) {
        return MeetupReportPolicy.proposals(aMeetup().reportedAs(sequence, attendance).asItIs())
                .getFirst();
    }
}
