package dev.embassy.ambassador.programme;

import static dev.embassy.ambassador.applications.ApplicationFixtures.anApplication;
import static dev.embassy.ambassador.meetups.MeetupFixtures.aMeetup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.ambassador.MovableClock;
import dev.embassy.ambassador.meetups.InMemoryMeetups;
import dev.embassy.ambassador.members.InMemoryMembers;
import dev.embassy.ambassador.members.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountProgrammeTest {

    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryMeetups meetups = new InMemoryMeetups();
    private final MovableClock clock = new MovableClock("2026-06-04T09:00:00Z");
    private final CountProgramme countProgramme = new CountProgramme(members, meetups, clock);

    @Test
    void countsMembersCountriesMeetupsAndPeople() {
        join();
        meetups.store(aMeetup().reported(38), List.of());
        meetups.store(aMeetup().held(), List.of());
        meetups.store(aMeetup().announced(), List.of());
        var figures = countProgramme.figures();
        assertThat(figures.members().value()).isEqualTo(1);
        assertThat(figures.countries().value()).isEqualTo(1);
        assertThat(figures.meetupsHeld().value()).isEqualTo(2);
        assertThat(figures.peopleReached().value()).isEqualTo(38);
    }

    @Test
    void countsAgainAfterAMinuteAndSaysWhen() {
        var first = countProgramme.figures();
        join();
        assertThat(countProgramme.figures()).isSameAs(first);
        clock.advance(CountProgramme.FRESH);
        assertThat(countProgramme.figures().members().value()).isEqualTo(1);
        assertThat(countProgramme.figures().asOf()).isEqualTo(clock.instant());
    }

    private void join() {
        var accepted = anApplication().accepted();
        var member = Member.of(accepted, clock.instant());
        members.store(member, List.of(member.join(accepted, clock.instant()).orElseThrow()));
    }
}
