package dev.embassy.ambassador.members;

import static dev.embassy.ambassador.TestPeople.OMAR;
import static dev.embassy.ambassador.TestPeople.SAM;
import static dev.embassy.ambassador.TestPeople.TESS;
import static dev.embassy.ambassador.applications.ApplicationFixtures.GOOD;
import static dev.embassy.ambassador.applications.ApplicationFixtures.SETTINGS;
import static dev.embassy.ambassador.applications.ApplicationFixtures.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.ambassador.MovableClock;
import dev.embassy.ambassador.applications.Application;
import dev.embassy.ambassador.applications.InMemoryApplications;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.OutdatedVersion;
import dev.embassy.chassis.problem.NotAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private final InMemoryApplications applications = new InMemoryApplications();
    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryRoleDirectory directory = new InMemoryRoleDirectory();
    private final MovableClock clock = new MovableClock("2026-05-05T09:00:00Z");
    private final JoinProgramme join = new JoinProgramme(applications, members, clock);
    private final NoteFirstMeetup firstMeetup = new NoteFirstMeetup(members, clock);
    private final ChangeProfile changeProfile = new ChangeProfile(members, clock);
    private final ManageMembership manage = new ManageMembership(members, clock);
    private final SettleRoles settleRoles = new SettleRoles(members, directory, clock);
    private final MemberId omar = new MemberId(OMAR.id());

    @Test
    void joinsForATermOfTwelveMonthsWithWhatTheApplicationSaid() {
        join.accepted(accepted().id());
        var member = members.get(omar);
        assertThat(member.state()).isEqualTo(MemberState.ONBOARDING);
        assertThat(member.termEndsAt()).isEqualTo(Instant.parse("2027-05-05T09:00:00Z"));
        assertThat(member.profile().city()).isEqualTo("Muscat");
        assertThat(member.inDirectory()).isTrue();
    }

    @Test
    void joinsOnceHoweverOftenTheAcceptanceIsTold() {
        var id = accepted().id();
        join.accepted(id);
        clock.advance(Duration.ofHours(1));
        join.accepted(id);
        assertThat(members.events()).hasExactlyElementsOfTypes(MemberEvent.Joined.class);
    }

    @Test
    void doesNotComeBackToLifeByAnOldAcceptance() {
        var id = accepted().id();
        join.accepted(id);
        manage.end(omar, "Moved on", Expected.ANY, SAM);
        join.accepted(id);
        assertThat(members.get(omar).state()).isEqualTo(MemberState.ALUMNI);
    }

    @Test
    void comesBackByANewAcceptance() {
        join.accepted(accepted().id());
        manage.end(omar, "Moved on", Expected.ANY, SAM);
        clock.advance(Duration.ofDays(400));
        var again = anApplication().at(clock.instant()).accepted();
        applications.store(again, List.of());
        join.accepted(again.id());
        assertThat(members.get(omar).state()).isEqualTo(MemberState.ONBOARDING);
        assertThat(members.get(omar).role().wanted()).isTrue();
    }

    @Test
    void becomesActiveOnceEveryStepIsDone() {
        join.accepted(accepted().id());
        firstMeetup.planned(OMAR.person());
        firstMeetup.planned(OMAR.person());
        assertThat(members.get(omar).state()).isEqualTo(MemberState.ONBOARDING);
        changeProfile.change(
                new ProfileChange(null, null, null, null, null, null, "I like evenings.", null),
                Expected.ANY,
                OMAR);
        assertThat(members.get(omar).state()).isEqualTo(MemberState.ACTIVE);
        assertThat(members.events()).last().isInstanceOf(MemberEvent.Activated.class);
    }

    @Test
    void leavesTheDirectoryWhileOnHold() {
        join.accepted(accepted().id());
        manage.putOnHold(omar, "Parental leave", Expected.ANY, SAM);
        assertThat(members.get(omar).inDirectory()).isFalse();
        manage.resume(omar, Expected.ANY, SAM);
        assertThat(members.get(omar).inDirectory()).isTrue();
    }

    @Test
    void isEndedByStaffOnlyAndOnce() {
        join.accepted(accepted().id());
        assertThatThrownBy(() -> manage.end(omar, "Enough", Expected.ANY, OMAR))
                .isInstanceOf(NotAllowed.class);
        manage.end(omar, "Moved on", Expected.ANY, SAM);
        assertThatThrownBy(() -> manage.end(omar, "Moved on", Expected.ANY, SAM))
                .isInstanceOf(MembershipNotInThatState.class);
    }

    @Test
    void getsAndLosesTheRole() {
        join.accepted(accepted().id());
        settleRoles.settleDue();
        assertThat(directory.holds(omar)).isTrue();
        assertThat(members.get(omar).role().confirmed()).isTrue();
        manage.end(omar, "Moved on", Expected.ANY, SAM);
        settleRoles.settleDue();
        assertThat(directory.holds(omar)).isFalse();
        assertThat(members.get(omar).role().confirmed()).isTrue();
    }

    @Test
    void getsTheRoleOnceTheIdentityProviderIsBack() {
        directory.goAway();
        join.accepted(accepted().id());
        settleRoles.settleDue();
        settleRoles.settleDue();
        assertThat(members.get(omar).role().attempts()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        settleRoles.settleDue();
        assertThat(members.get(omar).role().attempts()).isEqualTo(2);
        directory.comeBack();
        clock.advance(Duration.ofSeconds(2));
        settleRoles.settleDue();
        assertThat(directory.holds(omar)).isTrue();
        assertThat(members.get(omar).role().confirmed()).isTrue();
    }

    @Test
    void takesTheEditOfAMemberWhoseRoleIsTriedMeanwhile() {
        directory.goAway();
        join.accepted(accepted().id());
        var seen = new Expected(members.get(omar).version());
        settleRoles.settleDue();
        clock.advance(Duration.ofSeconds(1));
        settleRoles.settleDue();
        assertThat(members.get(omar).role().attempts()).isEqualTo(2);

        var bio = new ProfileChange(null, null, null, null, null, null, "Evenings.", null);
        changeProfile.change(bio, seen, OMAR);

        assertThat(members.get(omar).profile().bio()).isEqualTo("Evenings.");
        assertThat(members.get(omar).role().attempts()).isEqualTo(2);
        assertThatThrownBy(() -> changeProfile.change(bio, seen, OMAR))
                .as("an edit still counts as one")
                .isInstanceOf(OutdatedVersion.class);
    }

    @Test
    void leavesTheRoleToTheNextRoundWhenTheMembershipMovedOn() {
        join.accepted(accepted().id());
        var tried = members.get(omar);
        manage.end(omar, "Moved on", Expected.ANY, SAM);
        tried.roleConfirmed(true);
        assertThatThrownBy(() -> members.storeRole(tried)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(members.get(omar).role().confirmed()).isFalse();
        settleRoles.settleDue();
        assertThat(directory.holds(omar)).isFalse();
    }

    @Test
    void ignoresAConfirmationOfWhatIsNoLongerWanted() {
        join.accepted(accepted().id());
        manage.end(omar, "Moved on", Expected.ANY, SAM);
        var member = members.get(omar);
        member.roleConfirmed(true);
        assertThat(member.role().confirmed()).isFalse();
    }

    @Test
    void waitsLongerEachTimeButNeverMoreThanFiveMinutes() {
        assertThat(RoleGrant.pauseAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RoleGrant.pauseAfter(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(RoleGrant.pauseAfter(40)).isEqualTo(Duration.ofMinutes(5));
    }

    private Application accepted() {
        var application = anApplication().submitted();
        application.score(SAM, GOOD, null, SETTINGS.reviewCriteria(), clock.instant());
        applications.store(
                application, List.of(application.accept(TESS, "Welcome", 1, clock.instant())));
        return application;
    }
}
