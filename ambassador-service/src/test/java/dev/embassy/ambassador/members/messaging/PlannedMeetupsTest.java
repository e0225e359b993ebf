package dev.embassy.ambassador.members.messaging;

import static dev.embassy.ambassador.TestPeople.ADA;
import static dev.embassy.ambassador.TestPeople.BELA;
import static dev.embassy.ambassador.applications.ApplicationFixtures.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.ambassador.MovableClock;
import dev.embassy.ambassador.members.InMemoryMembers;
import dev.embassy.ambassador.members.Member;
import dev.embassy.ambassador.members.MemberId;
import dev.embassy.ambassador.members.NoteFirstMeetupFixture;
import dev.embassy.ambassador.members.OnboardingStep;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.test.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedMeetupsTest {

    private final InMemoryMembers members = new InMemoryMembers();
    private final MovableClock clock = new MovableClock("2026-05-05T09:00:00Z");
    private final PlannedMeetups feed =
            new PlannedMeetups(new NoteFirstMeetupFixture(members, clock).real());

    @ParameterizedTest
    @ValueSource(strings = {"planned", "changed"})
    void ticksTheStepOfWhoeverOrganisesFromTheStartOrLater(String what) {
        joined(ADA);
        joined(BELA);
        hear(what);
        var version = members.get(new MemberId(ADA.id())).version();
        hear(what);
        assertThat(hasPlanned(ADA)).isTrue();
        assertThat(hasPlanned(BELA)).as("who only speaks").isFalse();
        assertThat(members.get(new MemberId(ADA.id())).version()).isEqualTo(version);
    }

    @Test
    void ticksNothingForWhoIsNoMember() {
        hear("changed");
        assertThat(members.events()).isEmpty();
    }

    private void hear(String what) {
        feed.on(
                Samples.incoming(
                        "ambassador-service", "ambassador.meetup-%s.v1".formatted(what), "m-1", 1));
    }

    private void joined(Actor person) {
        var accepted = anApplication().of(person).accepted();
        var member = Member.of(accepted, clock.instant());
        members.store(member, member.join(accepted, clock.instant()).map(List::of).orElseThrow());
    }

    private boolean hasPlanned(Actor person) {
        return members.get(new MemberId(person.id()))
                .onboarding()
                .getOrDefault(OnboardingStep.PLAN_FIRST_MEETUP, false);
    }
}
