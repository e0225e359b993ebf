package dev.embassy.recognition.contributions;

import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.Cast.NOOR;
import static dev.embassy.recognition.Cast.YUKI;
import static dev.embassy.recognition.contributions.ContributionFixtures.aMeetup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.id.DerivedIds;
import org.junit.jupiter.api.Test;

class MeetupReportPolicyTest {

    @Test
    void proposesTheMeetupToEachOrganiserAndTheTalkToEachSpeaker() {
        var meetup =
                aMeetup()
                        .reportedAs(5, 42)
                        .alsoOrganisedBy(BELA.person())
                        .withTalk(YUKI.person(), "Logs", 30L)
                        .asItIs();

        assertThat(MeetupReportPolicy.proposals(meetup))
                .extracting(p -> p.person().id(), Proposal::kind, p -> p.reach().value())
                .containsExactly(
                        tuple(ADA.id(), ContributionKind.MEETUP_ORGANISED, 42L),
                        tuple(BELA.id(), ContributionKind.MEETUP_ORGANISED, 42L),
                        tuple(YUKI.id(), ContributionKind.TALK, 30L));
    }

    @Test
    void proposesBothToWhoeverOrganisedAndSpoke() {
        var meetup = aMeetup().reportedAs(5, 42).withTalk(ADA.person(), "Logs", 40L).asItIs();

        assertThat(MeetupReportPolicy.proposals(meetup))
                .extracting(Proposal::kind)
                .containsExactly(ContributionKind.MEETUP_ORGANISED, ContributionKind.TALK);
        assertThat(MeetupReportPolicy.proposals(meetup))
                .extracting(Proposal::contributionId)
                .doesNotHaveDuplicates();
    }

    @Test
    void addsUpTheAudiencesOfASpeakerWithSeveralTalks() {
        var meetup =
                aMeetup()
                        .reportedAs(5, 42)
                        .withTalk(BELA.person(), "Logs", 30L)
                        .withTalk(BELA.person(), "Tables", 20L)
                        .asItIs();

        assertThat(MeetupReportPolicy.proposals(meetup))
                .filteredOn(p -> p.kind() == ContributionKind.TALK)
                .extracting(Proposal::title, p -> p.reach().value())
                .containsExactly(tuple("Logs · Tables", 50L));
    }

    @Test
    void estimatesATalkThatNobodyCountedWithTheAttendanceOfTheMeetup() {
        var meetup =
                aMeetup()
                        .reportedAs(5, 42)
                        .announcedWith(BELA.person(), "Logs")
                        .withTalk(YUKI.person(), "Tables", null)
                        .asItIs();

        assertThat(MeetupReportPolicy.proposals(meetup))
                .filteredOn(p -> p.kind() == ContributionKind.TALK)
                .extracting(p -> p.person().id(), p -> p.reach().value(), p -> p.reach().source())
                .containsExactly(
                        tuple(YUKI.id(), 42L, ReachSource.ESTIMATED),
                        tuple(BELA.id(), 42L, ReachSource.ESTIMATED));
    }

    @Test
    void keepsTheSourceTheOrganiserGave() {
        assertThat(MeetupReportPolicy.proposals(aMeetup().reportedAs(5, 42).estimated().asItIs()))
                .extracting(p -> p.reach().source())
                .containsExactly(ReachSource.ESTIMATED);
    }

    @Test
    void proposesNothingToGuestsWithoutAnAccountNorBeforeTheReport() {
        assertThat(MeetupReportPolicy.proposals(aMeetup().asItIs())).isEmpty();
        assertThat(
                        MeetupReportPolicy.proposals(
                                aMeetup()
                                        .reportedAs(5, 42)
                                        .withTalk(new Person("", "A guest"), "Logs", 30L)
                                        .asItIs()))
                .extracting(Proposal::kind)
                .containsExactly(ContributionKind.MEETUP_ORGANISED);
    }

    @Test
    void proposesNothingToWhoeverWasToSpeakAndDidNot() {
        var meetup =
                aMeetup()
                        .reportedAs(5, 42)
                        .announcedWith(BELA.person(), "Logs")
                        .announcedWith(NOOR.person(), "Tables")
                        .withTalk(YUKI.person(), "Logs", 30L)
                        .without(BELA.person())
                        .without(NOOR.person())
                        .asItIs();

        assertThat(MeetupReportPolicy.proposals(meetup))
                .extracting(p -> p.person().id(), Proposal::kind)
                .containsExactly(
                        tuple(ADA.id(), ContributionKind.MEETUP_ORGANISED),
                        tuple(YUKI.id(), ContributionKind.TALK));
    }

    @Test
    void proposesTheOtherTalkOfWhoeverMissedOne() {
        var meetup =
                aMeetup()
                        .reportedAs(5, 42)
                        .announcedWith(BELA.person(), "Logs")
                        .withTalk(BELA.person(), "Tables", 20L)
                        .without(BELA.person())
                        .asItIs();

        assertThat(MeetupReportPolicy.proposals(meetup))
                .filteredOn(p -> p.kind() == ContributionKind.TALK)
                .extracting(Proposal::title)
                .containsExactly("Tables");
    }

    @Test
    void derivesTheIdentifierFromMeetupPersonAndKind() {
        assertThat(MeetupReportPolicy.proposals(aMeetup().reportedAs(5, 42).asItIs()))
                .extracting(p -> p.contributionId().value())
                .containsExactly(
                        DerivedIds.of(
                                "meetup-report", "meetup-lagos", ADA.id(), "MEETUP_ORGANISED"));
    }
}
