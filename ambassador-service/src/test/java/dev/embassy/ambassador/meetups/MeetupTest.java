package dev.embassy.ambassador.meetups;

import static dev.embassy.ambassador.TestPeople.ADA;
import static dev.embassy.ambassador.TestPeople.BELA;
import static dev.embassy.ambassador.TestPeople.FINN;
import static dev.embassy.ambassador.TestPeople.NOOR;
import static dev.embassy.ambassador.TestPeople.OMAR;
import static dev.embassy.ambassador.meetups.MeetupFixtures.ENDS;
import static dev.embassy.ambassador.meetups.MeetupFixtures.PLANNED;
import static dev.embassy.ambassador.meetups.MeetupFixtures.STARTS;
import static dev.embassy.ambassador.meetups.MeetupFixtures.aMeetup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.ambassador.TestPeople;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.problem.FieldProblem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetupTest {

    private static final Person CALENDAR = Actor.system("Calendar").person();

    @Test
    void saysWhatIsMissingBeforeItIsAnnounced() {
        var meetup = aMeetup().withoutVenue().draft();
        assertThatThrownBy(() -> meetup.announce(ADA, PLANNED))
                .isInstanceOfSatisfying(
                        MeetupPlanInvalid.class,
                        invalid ->
                                assertThat(invalid.fields())
                                        .extracting(FieldProblem::field)
                                        .containsExactly("venue"));
        assertThat(meetup.state()).isEqualTo(MeetupState.DRAFT);
    }

    @Test
    void needsNoVenueOnline() {
        assertThat(aMeetup().online().announced().state()).isEqualTo(MeetupState.ANNOUNCED);
    }

    @Test
    void isNotAnnouncedOnceItIsOver() {
        var meetup = aMeetup().draft();
        assertThatThrownBy(() -> meetup.announce(ADA, ENDS)).isInstanceOf(MeetupOver.class);
    }

    @Test
    void isNotHeldBeforeItBegins() {
        var meetup = aMeetup().announced();
        assertThatThrownBy(() -> meetup.hold(CALENDAR, STARTS.minusSeconds(1)))
                .isInstanceOf(MeetupNotStarted.class);
    }

    @Test
    void countsAsHeldByBeingReported() {
        var meetup = aMeetup().announced();
        assertThat(meetup.report(aMeetup().report(30), ADA, ENDS))
                .hasExactlyElementsOfTypes(MeetupEvent.Held.class, MeetupEvent.Reported.class);
        assertThat(meetup.state()).isEqualTo(MeetupState.REPORTED);
    }

    @Test
    void isReportedOnce() {
        var meetup = aMeetup().reported(30);
        assertThatThrownBy(() -> meetup.report(aMeetup().report(31), ADA, ENDS))
                .isInstanceOf(MeetupNotInThatState.class);
    }

    @Test
    void isCorrectedOnceReported() {
        var meetup = aMeetup().reported(30);
        var reportedAt = meetup.report().orElseThrow().reportedAt();
        var later = ENDS.plus(Duration.ofDays(3));
        assertThat(meetup.correct(aMeetup().report(31), "One came late", ADA, later)).isPresent();
        assertThat(meetup.report())
                .hasValueSatisfying(report -> {
                    assertThat(report.attendance()).isEqualTo(31);
                    assertThat(report.reportedAt()).isEqualTo(reportedAt);
                    assertThat(report.correctedAt()).isEqualTo(later);
                });
        assertThat(meetup.state()).isEqualTo(MeetupState.REPORTED);
        assertThat(meetup.correct(aMeetup().report(31), null, ADA, later.plusSeconds(9)))
                .as("the same again")
                .isEmpty();
        assertThat(meetup.report().orElseThrow().correctedAt()).isEqualTo(later);
    }

    @Test
    void isNotCorrectedBeforeItIsReported() {
        var meetup = aMeetup().held();
        assertThatThrownBy(() -> meetup.correct(aMeetup().report(31), null, ADA, ENDS))
                .isInstanceOf(MeetupNotInThatState.class);
    }

    @Test
    void refusesACorrectionThatContradictsItself() {
        var meetup = aMeetup().with(BELA).reported(30);
        var wrong = aMeetup().with(OMAR).report(31);
        assertThatThrownBy(() -> meetup.correct(wrong, null, ADA, ENDS))
                .isInstanceOf(ReportInvalid.class);
        assertThat(meetup.report().orElseThrow().attendance()).isEqualTo(30);
    }

    @Test
    void refusesAReportThatContradictsItself() {
        var meetup = aMeetup().held();
        var report =
                new MeetupReport(
                        10,
                        FigureSource.SELF_REPORTED,
                        List.of(
                                new TalkReport("Screen readers", OMAR.person(), 5, null),
                                new TalkReport(
                                        "Screen readers",
                                        meetup.plan().speakers().getFirst().person(),
                                        11,
                                        null)),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        ENDS,
                        null);
        assertThatThrownBy(() -> meetup.report(report, ADA, ENDS))
                .isInstanceOfSatisfying(
                        ReportInvalid.class,
                        invalid ->
                                assertThat(invalid.fields())
                                        .extracting(FieldProblem::field)
                                        .containsExactly(
                                                "talks[0].speakerId", "talks[1].attendance"));
        assertThat(meetup.state()).isEqualTo(MeetupState.HELD);
    }

    @Test
    void saysWhoReallySpoke() {
        var planned =
                aMeetup()
                        .by(ADA)
                        .with(BELA)
                        .alsoWith(NOOR, "Keyboard first")
                        .alsoWith(OMAR, "Captions for all")
                        .alsoWith(FINN, "Colours");
        var meetup = planned.held();
        var standIn = TestPeople.stranger().person();
        var guest = TalkReport.guest("Imani Abara");
        meetup.report(
                planned.report(
                        30,
                        List.of(
                                new TalkReport("Screen readers, live", standIn, 26, BELA.person()),
                                new TalkReport("Keyboard first", guest, 30, NOOR.person())),
                        List.of(new Speaker(OMAR.person(), "Captions for all"))),
                ADA,
                ENDS);

        assertThat(meetup.speakers())
                .extracting(Speaker::person)
                .as("those who spoke, and whom the report does not mention")
                .containsExactly(standIn, guest, FINN.person());
        assertThat(meetup.participantIds()).containsExactly(ADA.id(), standIn.id(), FINN.id());
        assertThat(meetup.report().orElseThrow().attendance()).isEqualTo(30);

        meetup.correct(planned.report(30), null, ADA, ENDS);
        assertThat(meetup.participantIds())
                .as("they did speak")
                .containsExactlyInAnyOrder(ADA.id(), BELA.id(), NOOR.id(), OMAR.id(), FINN.id());
    }

    @Test
    void keepsAnOrganiserWhoDidNotSpeak() {
        var meetup = aMeetup().by(ADA).with(ADA).held();
        var missed = List.of(new Speaker(ADA.person(), "Screen readers, live"));
        meetup.report(aMeetup().report(12, List.of(), missed), ADA, ENDS);
        assertThat(meetup.speakers()).isEmpty();
        assertThat(meetup.participantIds()).containsExactly(ADA.id());
    }

    @Test
    void refusesAReportThatIsUnclearAboutWhoSpoke() {
        var meetup = aMeetup().with(BELA).held();
        var report =
                aMeetup()
                        .report(
                                10,
                                List.of(
                                        new TalkReport(
                                                "Screen readers, live",
                                                BELA.person(),
                                                5,
                                                BELA.person()),
                                        new TalkReport(
                                                "Another",
                                                TalkReport.guest("Imani"),
                                                5,
                                                OMAR.person())),
                                List.of(
                                        new Speaker(BELA.person(), "Screen readers, live"),
                                        new Speaker(FINN.person(), "Colours")));
        assertThatThrownBy(() -> meetup.report(report, ADA, ENDS))
                .isInstanceOfSatisfying(
                        ReportInvalid.class,
                        invalid ->
                                assertThat(invalid.fields())
                                        .extracting(FieldProblem::field)
                                        .containsExactly(
                                                "talks[0].standInId",
                                                "talks[1].speakerId",
                                                "missed[0].speakerId",
                                                "missed[1].speakerId"));
        assertThat(meetup.state()).isEqualTo(MeetupState.HELD);
    }

    @Test
    void tellsWhoJoinedAndWhoLeftThePlan() {
        var meetup = aMeetup().by(ADA).with(OMAR).announced();
        var changed = meetup.change(aMeetup().by(ADA).with(BELA).plan(), ADA, PLANNED);
        assertThat(changed.added()).containsExactly(BELA.person());
        assertThat(changed.removed()).containsExactly(OMAR.person());
        assertThat(meetup.participantIds()).containsExactly(ADA.id(), BELA.id());

        var other = meetup.change(aMeetup().by(BELA).with(ADA).plan(), ADA, PLANNED);
        assertThat(other.added()).as("who only changes places").isEmpty();
        assertThat(other.removed()).isEmpty();
    }

    @Test
    void isNotChangedOnceHeld() {
        var meetup = aMeetup().held();
        assertThatThrownBy(() -> meetup.change(aMeetup().plan(), ADA, ENDS))
                .isInstanceOf(MeetupNotInThatState.class);
    }

    @Test
    void isCancelledEvenOnceItsTimeHasPassedAndNobodyIsRemindedThen() {
        var meetup = aMeetup().held();
        assertThat(meetup.cancel("Nobody came", ADA, ENDS).meetup().state())
                .isEqualTo(MeetupState.CANCELLED);
        assertThat(meetup.nextReminderAt()).isEmpty();
        assertThat(meetup.remind(CALENDAR, ENDS.plus(Duration.ofDays(1)))).isEmpty();
        assertThatThrownBy(() -> meetup.report(aMeetup().report(3), ADA, ENDS))
                .isInstanceOf(MeetupNotInThatState.class);
        assertThatThrownBy(() -> meetup.cancel("Again", ADA, ENDS))
                .isInstanceOf(MeetupNotInThatState.class);
    }

    @Test
    void isNotCancelledOnceReported() {
        var meetup = aMeetup().reported(30);
        assertThatThrownBy(() -> meetup.cancel("Rain", ADA, ENDS))
                .isInstanceOf(MeetupNotInThatState.class);
    }

    @Test
    void remindsAfterADayAndAWeekLaterAndNeverAgain() {
        var meetup = aMeetup().held();
        var first = ENDS.plus(Duration.ofDays(1));
        assertThat(meetup.remind(CALENDAR, first.minusSeconds(1))).isEmpty();
        assertThat(meetup.remind(CALENDAR, first)).isPresent();
        assertThat(meetup.remind(CALENDAR, first)).isEmpty();
        assertThat(meetup.remind(CALENDAR, first.plus(Duration.ofDays(7)))).isPresent();
        assertThat(meetup.remind(CALENDAR, first.plus(Duration.ofDays(100)))).isEmpty();
    }
}
