package dev.embassy.ambassador.meetups;

import static dev.embassy.ambassador.TestPeople.ADA;
import static dev.embassy.ambassador.TestPeople.BELA;
import static dev.embassy.ambassador.TestPeople.NOOR;
import static dev.embassy.ambassador.TestPeople.OMAR;
import static dev.embassy.ambassador.TestPeople.SAM;
import static dev.embassy.ambassador.meetups.MeetupFixtures.ENDS;
import static dev.embassy.ambassador.meetups.MeetupFixtures.STARTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.ambassador.MovableClock;
import dev.embassy.ambassador.people.InMemoryPeople;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.FieldProblem;
import dev.embassy.chassis.problem.NotAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanningTest {

    private final InMemoryPeople people = new InMemoryPeople().knowing(BELA);
    private final InMemoryMeetups meetups = new InMemoryMeetups();
    private final MovableClock clock = new MovableClock("2026-05-04T09:00:00Z");
    private final Planning planning = new Planning(people);
    private final OwnMeetups own = new OwnMeetups(meetups);
    private final PlanMeetup plan =
            new PlanMeetup(meetups, planning, () -> UUID.randomUUID().toString(), clock);
    private final ChangeMeetup change = new ChangeMeetup(own, meetups, planning, clock);
    private final AnnounceMeetup announce = new AnnounceMeetup(own, meetups, clock);
    private final CancelMeetup cancel = new CancelMeetup(own, meetups, clock);
    private final ReportMeetup report =
            new ReportMeetup(own, meetups, new Reporting(people), clock);
    private final ReadMeetups read = new ReadMeetups(meetups, clock);
    private final FollowUpMeetups followUp = new FollowUpMeetups(meetups, clock);

    @Test
    void makesTheWriterTheOrganiserAndKnowsSpeakersByName() {
        var meetup = plan.plan(draft(null), ADA);
        assertThat(meetup.plan().organisers()).containsExactly(ADA.person());
        assertThat(meetup.plan().speakers())
                .containsExactly(new Speaker(BELA.person(), "Live demo"));
        assertThat(meetups.events()).hasExactlyElementsOfTypes(MeetupEvent.Planned.class);
    }

    @Test
    void isPlannedOnceWhenTheRequestComesAgainWithItsIdentifier() {
        var repeated = new PlanMeetup(meetups, planning, () -> "the-same", clock);
        var first = repeated.plan(draft(List.of(BELA.id())), ADA);
        assertThat(repeated.plan(draft(List.of(BELA.id())), ADA).id()).isEqualTo(first.id());
        assertThat(meetups.events()).hasExactlyElementsOfTypes(MeetupEvent.Planned.class);
    }

    @Test
    void refusesSomebodyWhoNeverSignedIn() {
        assertThatThrownBy(() -> plan.plan(draft(List.of(ADA.id(), "nobody")), ADA))
                .isInstanceOfSatisfying(
                        MeetupPlanInvalid.class,
                        invalid ->
                                assertThat(invalid.fields())
                                        .extracting(FieldProblem::field)
                                        .containsExactly("organiserIds"));
    }

    @Test
    void isForMembersAndOrganisers() {
        assertThat(plan.plan(draft(null), NOOR).isOrganisedBy(NOOR)).isTrue();
        assertThatThrownBy(() -> plan.plan(draft(null), OMAR)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void letsOrganisersAndStaffChangeAMeetupAndNobodyElse() {
        var id = plan.plan(draft(null), ADA).id();
        change.change(id, draft(null), Expected.ANY, ADA);
        announce.announce(id, Expected.ANY, SAM);
        assertThatThrownBy(() -> cancel.cancel(id, "Rain", Expected.ANY, BELA))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> change.change(id, draft(null), Expected.ANY, NOOR))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void keepsTheOrganisersWhenStaffChangesThePlan() {
        var id = plan.plan(draft(null), ADA).id();
        assertThat(change.change(id, draft(null), Expected.ANY, SAM).plan().organisers())
                .containsExactly(ADA.person());
    }

    @Test
    void hidesDraftsFromThoseWhoDoNotTakePart() {
        var id = plan.plan(draft(null), ADA).id();
        assertThat(read.read(id, BELA).id()).isEqualTo(id);
        assertThatThrownBy(() -> read.read(id, NOOR)).isInstanceOf(MeetupNotFound.class);
        assertThatThrownBy(() -> read.publicly(id)).isInstanceOf(MeetupNotFound.class);
        announce.announce(id, Expected.ANY, ADA);
        assertThat(read.publicly(id).id()).isEqualTo(id);
    }

    @Test
    void saysToEverybodyThatAnAnnouncedMeetupWasCancelledAndHidesACancelledDraft() {
        var announced = plan.plan(draft(null), ADA).id();
        announce.announce(announced, Expected.ANY, ADA);
        cancel.cancel(announced, "Rain", Expected.ANY, ADA);
        assertThat(read.publicly(announced).cancelReason()).hasValue("Rain");
        assertThat(read.read(announced, OMAR).state()).isEqualTo(MeetupState.CANCELLED);
        assertThat(read.timeline(announced, OMAR)).isEmpty();

        var draft = plan.plan(draft(null), ADA).id();
        cancel.cancel(draft, "Never mind", Expected.ANY, ADA);
        assertThatThrownBy(() -> read.publicly(draft)).isInstanceOf(MeetupNotFound.class);
        assertThatThrownBy(() -> read.read(draft, OMAR)).isInstanceOf(MeetupNotFound.class);
    }

    @Test
    void showsEverybodyOnlyTheirOwnMeetupsExceptStaff() {
        plan.plan(draft(null), ADA);
        var all = new MeetupQuery(null, Set.of(), null, null, null, "", false);
        assertThat(read.list(all, PageRequest.first(10), NOOR).items()).isEmpty();
        assertThat(read.list(all, PageRequest.first(10), BELA).items()).hasSize(1);
        assertThat(read.list(all, PageRequest.first(10), SAM).items()).hasSize(1);
    }

    @Test
    void takesTheTitleOfATalkFromThePlan() {
        var id = plan.plan(draft(null), ADA).id();
        announce.announce(id, Expected.ANY, ADA);
        clock.advance(Duration.ofDays(11));
        var reported =
                report.report(
                        id,
                        new ReportDraft(
                                34,
                                FigureSource.SELF_REPORTED,
                                List.of(talk(null, null)),
                                List.of(),
                                null,
                                List.of(),
                                null),
                        Expected.ANY,
                        ADA);
        assertThat(reported.report().orElseThrow().talks())
                .containsExactly(new TalkReport("Live demo", BELA.person(), 30, null));
    }

    private static ReportDraft.TalkDraft talk(@Nullable String standInId, @Nullable String guest) {
        return new ReportDraft.TalkDraft(BELA.id(), null, 30, standInId, guest);
    }

    private MeetupReport reported(MeetupId id, ReportDraft.TalkDraft talk) {
        var draft =
                new ReportDraft(
                        34,
                        FigureSource.SELF_REPORTED,
                        List.of(talk),
                        List.of(),
                        null,
                        List.of(),
                        null);
        return report.report(id, draft, Expected.ANY, ADA).report().orElseThrow();
    }

    private MeetupId begun() {
        var id = plan.plan(draft(null), ADA).id();
        clock.advance(Duration.ofDays(11));
        return id;
    }

    @Test
    void knowsByNameWhoSpokeInstead() {
        people.knowing(NOOR);
        assertThat(reported(begun(), talk(NOOR.id(), null)).talks())
                .containsExactly(new TalkReport("Live demo", NOOR.person(), 30, BELA.person()));
        assertThat(reported(begun(), talk(null, " Imani Abara ")).talks())
                .containsExactly(
                        new TalkReport(
                                "Live demo", new Person("", "Imani Abara"), 30, BELA.person()));
    }

    @Test
    void refusesSomebodyUnknownOrTwoPeopleInPlaceOfOne() {
        people.knowing(NOOR);
        var id = begun();
        refused(id, talk("nobody", null), "talks[0].standInId");
        refused(id, talk("", null), "talks[0].standInId");
        refused(id, talk(NOOR.id(), "Imani Abara"), "talks[0].guest");
        refused(id, talk(BELA.id(), null), "talks[0].standInId");
        assertThat(reported(id, talk(null, " ")).talks())
                .containsExactly(new TalkReport("Live demo", BELA.person(), 30, null));
    }

    private void refused(MeetupId id, ReportDraft.TalkDraft talk, String field) {
        assertThatThrownBy(() -> reported(id, talk))
                .isInstanceOfSatisfying(
                        ReportInvalid.class,
                        invalid ->
                                assertThat(invalid.fields())
                                        .extracting(FieldProblem::field)
                                        .containsExactly(field));
    }

    @Test
    void followsUpByItself() {
        var id = plan.plan(draft(null), ADA).id();
        announce.announce(id, Expected.ANY, ADA);
        followUp.followUp();
        assertThat(meetups.get(id).state()).isEqualTo(MeetupState.ANNOUNCED);

        clock.advance(Duration.between(clock.instant(), ENDS));
        followUp.followUp();
        followUp.followUp();
        assertThat(meetups.get(id).state()).isEqualTo(MeetupState.HELD);
        assertThat(read.unreported(ADA)).hasSize(1);
        assertThat(read.unreported(BELA)).isEmpty();

        clock.advance(Duration.ofDays(1));
        followUp.followUp();
        followUp.followUp();
        clock.advance(Duration.ofDays(7));
        followUp.followUp();
        clock.advance(Duration.ofDays(70));
        followUp.followUp();
        assertThat(meetups.events())
                .hasExactlyElementsOfTypes(
                        MeetupEvent.Planned.class,
                        MeetupEvent.Announced.class,
                        MeetupEvent.Held.class,
                        MeetupEvent.ReportReminded.class,
                        MeetupEvent.ReportReminded.class);
    }

    @Test
    void asksForNoReportOfAMeetupThatDidNotTakePlace() {
        var id = plan.plan(draft(null), ADA).id();
        announce.announce(id, Expected.ANY, ADA);
        clock.advance(Duration.between(clock.instant(), ENDS));
        followUp.followUp();
        assertThatThrownBy(() -> cancel.cancel(id, "Nobody came", Expected.ANY, BELA))
                .isInstanceOf(NotAllowed.class);
        cancel.cancel(id, "Nobody came", Expected.ANY, ADA);

        clock.advance(Duration.ofDays(30));
        followUp.followUp();
        assertThat(read.unreported(ADA)).isEmpty();
        assertThat(meetups.outreach(STARTS.minusSeconds(1), ENDS).held()).isZero();
        assertThat(meetups.events().getLast()).isInstanceOf(MeetupEvent.Cancelled.class);
    }

    private static PlanDraft draft(@Nullable List<String> organisers) {
        return new PlanDraft(
                "An evening",
                MeetupKind.GRASSROOTS,
                MeetupFormat.IN_PERSON,
                STARTS,
                ENDS,
                "Africa/Accra",
                "Accra",
                "GH",
                "Library",
                null,
                40,
                "",
                organisers,
                List.of(new PlanDraft.SpeakerDraft(BELA.id(), "Live demo")));
    }
}
