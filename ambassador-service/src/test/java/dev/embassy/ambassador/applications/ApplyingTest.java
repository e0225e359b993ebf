package dev.embassy.ambassador.applications;

import static dev.embassy.ambassador.TestPeople.OMAR;
import static dev.embassy.ambassador.TestPeople.SAM;
import static dev.embassy.ambassador.TestPeople.TESS;
import static dev.embassy.ambassador.applications.ApplicationFixtures.GOOD;
import static dev.embassy.ambassador.applications.ApplicationFixtures.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.ambassador.MovableClock;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.OutdatedVersion;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.chassis.search.SearchWords;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApplyingTest {

    private final InMemoryApplications applications = new InMemoryApplications();
    private final Set<String> members = new HashSet<>();
    private final MovableClock clock = new MovableClock("2026-05-04T09:00:00Z");
    private final DraftApplication draft =
            new DraftApplication(
                    applications,
                    members::contains,
                    SETTINGS,
                    () -> UUID.randomUUID().toString(),
                    clock);
    private final SubmitApplication submit =
            new SubmitApplication(applications, members::contains, SETTINGS, clock);
    private final WithdrawApplication withdraw = new WithdrawApplication(applications, clock);
    private final ScoreApplication score = new ScoreApplication(applications, SETTINGS, clock);
    private final DecideApplication decide = new DecideApplication(applications, SETTINGS, clock);
    private final ReadApplications read = new ReadApplications(applications);

    @Test
    void keepsOneDraftHoweverOftenItIsSaved() {
        var first = draft.draft(ApplicationContent.empty(), null, OMAR);
        var second = draft.draft(ApplicationFixtures.complete(), "2026-1", OMAR);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(applications.events()).isEmpty();
    }

    @Test
    void notesWhenConsentWasGivenAndKeepsThatMoment() {
        var given = clock.instant();
        draft.draft(ApplicationFixtures.complete(), "2026-1", OMAR);
        clock.advance(Duration.ofHours(1));
        var later = draft.draft(ApplicationFixtures.complete(), "2026-1", OMAR);
        assertThat(later.content().codeOfConduct()).isEqualTo(new Consent("2026-1", given));
        assertThat(
                        draft.draft(ApplicationFixtures.complete(), null, OMAR)
                                .content()
                                .codeOfConduct())
                .isNull();
    }

    @Test
    void refusesConsentToAnotherVersion() {
        assertThatThrownBy(() -> draft.draft(ApplicationFixtures.complete(), "2025-1", OMAR))
                .isInstanceOf(CodeOfConductChanged.class);
    }

    @Test
    void refusesMembers() {
        members.add(OMAR.id());
        assertThatThrownBy(() -> draft.draft(ApplicationFixtures.complete(), null, OMAR))
                .isInstanceOf(AlreadyMember.class);
        assertThatThrownBy(() -> submit.submit(OMAR)).isInstanceOf(AlreadyMember.class);
    }

    @Test
    void letsSomebodyWhoWithdrewStartAnew() {
        var first = submitted();
        withdraw.withdraw(Expected.ANY, OMAR);
        assertThat(submitted().id()).isNotEqualTo(first.id());
    }

    @Test
    void forgetsADraftThatIsThrownAway() {
        draft.draft(ApplicationFixtures.complete(), null, OMAR);
        var thrownAway = withdraw.withdraw(Expected.ANY, OMAR);
        assertThat(thrownAway.content()).isEqualTo(ApplicationContent.empty());
        assertThat(thrownAway.words()).containsExactlyElementsOf(SearchWords.of(OMAR.name()));
        assertThat(applications.events()).isEmpty();
        assertThat(submitted().id()).isNotEqualTo(thrownAway.id());
    }

    @Test
    void keepsWhatWasHandedInWhenItIsWithdrawn() {
        submitted();
        assertThat(withdraw.withdraw(Expected.ANY, OMAR).content().motivation()).isNotEmpty();
    }

    @Test
    void throwsNoDraftAwayThatWasHandedInMeanwhile() {
        var seen = draft.draft(ApplicationFixtures.complete(), "2026-1", OMAR).version();
        submit.submit(OMAR);
        assertThatThrownBy(() -> withdraw.withdraw(new Expected(seen), OMAR))
                .isInstanceOf(OutdatedVersion.class);
        assertThat(read.latestOf(OMAR))
                .map(Application::state)
                .contains(ApplicationState.SUBMITTED);
    }

    @Test
    void letsADeclinedApplicantTryAgainAfterThePause() {
        var id = submitted().id();
        score.score(id, GOOD, null, Expected.ANY, SAM);
        score.score(id, GOOD, null, Expected.ANY, TESS);
        decide.decline(id, "Not yet", Expected.ANY, TESS);
        clock.advance(Duration.ofDays(180).minusSeconds(1));
        assertThatThrownBy(this::submitted).isInstanceOf(ApplicationTooSoon.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(submitted().state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void letsOnlyStaffReviewAndDecide() {
        var id = submitted().id();
        assertThatThrownBy(() -> score.score(id, GOOD, null, Expected.ANY, OMAR))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> decide.accept(id, "Yes", Expected.ANY, OMAR))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        read.queue(
                                new ApplicationQuery(
                                        Set.of(), "", ApplicationQuery.Order.SUBMITTED, false),
                                PageRequest.first(10),
                                OMAR))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void refusesADecisionOnAnOutdatedVersion() {
        var application = submitted();
        score.score(application.id(), GOOD, null, Expected.ANY, SAM);
        assertThatThrownBy(() ->
                        decide.accept(
                                application.id(), "Yes", new Expected(application.version()), TESS))
                .isInstanceOf(OutdatedVersion.class);
    }

    @Test
    void hidesDraftsFromStaffAndScoringFromTheApplicant() {
        var id = draft.draft(ApplicationFixtures.complete(), "2026-1", OMAR).id();
        assertThatThrownBy(() -> read.read(id, SAM)).isInstanceOf(ApplicationNotFound.class);
        submit.submit(OMAR);
        score.score(id, GOOD, "Convincing", Expected.ANY, SAM);
        assertThat(read.timeline(id, SAM))
                .extracting(TimelineEntry::action)
                .contains("ambassador.application-scored");
        assertThat(read.timeline(id, OMAR))
                .extracting(TimelineEntry::action)
                .containsExactly(
                        "ambassador.application-submitted", "ambassador.application-screening");
    }

    @Test
    void tellsTheApplicantWhatHappenedAndNotWhoDidIt() {
        var id = submitted().id();
        score.score(id, GOOD, null, Expected.ANY, SAM);
        score.score(id, GOOD, null, Expected.ANY, TESS);
        decide.decline(id, "Not now", Expected.ANY, TESS);
        var team = new Person("programme-team", "The programme team");
        assertThat(read.timeline(id, OMAR))
                .extracting(TimelineEntry::by)
                .containsExactly(OMAR.person(), team, team);
        assertThat(read.timeline(id, OMAR).getLast().note()).isEqualTo("Not now");
        assertThat(read.timeline(id, SAM))
                .extracting(TimelineEntry::by)
                .containsExactly(
                        OMAR.person(), SAM.person(), SAM.person(), TESS.person(), TESS.person());
    }

    private Application submitted() {
        draft.draft(ApplicationFixtures.complete(), "2026-1", OMAR);
        return submit.submit(OMAR);
    }
}
