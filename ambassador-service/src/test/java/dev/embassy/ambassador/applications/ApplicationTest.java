package dev.embassy.ambassador.applications;

import static dev.embassy.ambassador.TestPeople.OMAR;
import static dev.embassy.ambassador.TestPeople.SAM;
import static dev.embassy.ambassador.TestPeople.TESS;
import static dev.embassy.ambassador.applications.ApplicationFixtures.GOOD;
import static dev.embassy.ambassador.applications.ApplicationFixtures.SETTINGS;
import static dev.embassy.ambassador.applications.ApplicationFixtures.START;
import static dev.embassy.ambassador.applications.ApplicationFixtures.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.problem.FieldProblem;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final ReviewCriteria CRITERIA = SETTINGS.reviewCriteria();

    @Test
    void namesEverythingThatIsMissingWhenSubmitted() {
        var application = Application.start(new ApplicationId("a"), OMAR, START);
        assertThatThrownBy(() -> application.submit(OMAR, "2026-1", START))
                .isInstanceOfSatisfying(
                        ApplicationIncomplete.class,
                        incomplete ->
                                assertThat(incomplete.fields())
                                        .extracting(FieldProblem::field)
                                        .containsExactly(
                                                "motivation",
                                                "communityWork",
                                                "skills",
                                                "languages",
                                                "city",
                                                "country",
                                                "codeOfConductVersion"));
        assertThat(application.state()).isEqualTo(ApplicationState.DRAFT);
    }

    @Test
    void refusesConsentToAnOlderCodeOfConduct() {
        var application = anApplication().draft();
        assertThatThrownBy(() -> application.submit(OMAR, "2027-1", START))
                .isInstanceOf(ApplicationIncomplete.class);
    }

    @Test
    void mayNotBeChangedOnceSubmitted() {
        var application = anApplication().submitted();
        assertThatThrownBy(() -> application.draft(ApplicationFixtures.complete(), START))
                .isInstanceOf(ApplicationAlreadySubmitted.class);
        assertThatThrownBy(() -> application.submit(OMAR, "2026-1", START))
                .isInstanceOf(ApplicationAlreadySubmitted.class);
    }

    @Test
    void beginsScreeningWithTheFirstScoreOnly() {
        var application = anApplication().submitted();
        assertThat(application.score(SAM, GOOD, null, CRITERIA, START))
                .hasExactlyElementsOfTypes(
                        ApplicationEvent.ScreeningStarted.class, ApplicationEvent.Scored.class);
        assertThat(application.score(TESS, GOOD, null, CRITERIA, START))
                .hasExactlyElementsOfTypes(ApplicationEvent.Scored.class);
    }

    @Test
    void takesOneScorePerReviewer() {
        var application = anApplication().scored();
        assertThatThrownBy(() -> application.score(SAM, GOOD, null, CRITERIA, START))
                .isInstanceOf(AlreadyScored.class);
    }

    @Test
    void takesOneToFivePointsForEachCriterionAndNoOther() {
        var application = anApplication().submitted();
        assertThatThrownBy(() ->
                        application.score(
                                SAM, Map.of("motivation", 6, "charm", 3), null, CRITERIA, START))
                .isInstanceOfSatisfying(
                        ScoreInvalid.class,
                        invalid ->
                                assertThat(invalid.fields())
                                        .extracting(FieldProblem::field)
                                        .containsExactly(
                                                "points.motivation",
                                                "points.community-work",
                                                "points.communication",
                                                "points.charm"));
    }

    @Test
    void showsOtherScoresOnlyToThoseWhoHaveScored() {
        var application = anApplication().scored();
        assertThat(ReviewPolicy.seesOthersScores(SAM, application)).isTrue();
        assertThat(ReviewPolicy.seesOthersScores(TESS, application)).isFalse();
        application.score(TESS, GOOD, null, CRITERIA, START);
        assertThat(ReviewPolicy.seesOthersScores(TESS, application)).isTrue();
    }

    @Test
    void neverShowsScoresToTheApplicantEvenIfTheyAreStaff() {
        var staffApplicant = new Actor(OMAR.id(), OMAR.name(), null, Set.of(Roles.STAFF));
        assertThat(ReviewPolicy.seesOthersScores(staffApplicant, anApplication().accepted()))
                .isFalse();
    }

    @Test
    void isNeitherScoredNorDecidedByTheApplicant() {
        var application = anApplication().scored();
        assertThatThrownBy(() -> application.score(OMAR, GOOD, null, CRITERIA, START))
                .isInstanceOf(OwnApplicationMayNotBeReviewed.class);
        assertThatThrownBy(() -> application.accept(OMAR, "Me!", 1, START))
                .isInstanceOf(OwnApplicationMayNotBeReviewed.class);
    }

    @Test
    void isNotDecidedBeforeEnoughReviewersScored() {
        var application = anApplication().scored();
        assertThatThrownBy(() -> application.accept(TESS, "Great", 2, START))
                .isInstanceOfSatisfying(
                        TooFewScores.class,
                        few ->
                                assertThat(few.properties())
                                        .containsEntry("given", 1)
                                        .containsEntry("needed", 2));
    }

    @Test
    void isDecidedOnceAndForAll() {
        var application = anApplication().accepted();
        assertThatThrownBy(() -> application.decline(TESS, "No", 1, START, START))
                .isInstanceOf(ApplicationAlreadyDecided.class);
        assertThatThrownBy(() -> application.withdraw(OMAR, START))
                .isInstanceOf(ApplicationAlreadyDecided.class);
    }

    @Test
    void mayLeaveTheWaitingListEitherWay() {
        var application = anApplication().scored();
        application.waitlist(TESS, "No place", 1, START);
        assertThat(application.state().isOpen()).isTrue();
        assertThat(application.accept(TESS, "A place", 1, START).reason()).isEqualTo("A place");
    }

    @Test
    void saysWhenADeclinedApplicantMayApplyAgain() {
        var application = anApplication().scored();
        var again = ReviewPolicy.mayReapplyFrom(START, SETTINGS.reapplyAfter());
        application.decline(TESS, "Not yet", 1, again, START);
        var decision = application.decision().orElseThrow();
        assertThat(ReviewPolicy.tooSoonToReapply(decision, again.minusSeconds(1))).isTrue();
        assertThat(ReviewPolicy.tooSoonToReapply(decision, again)).isFalse();
    }
}
