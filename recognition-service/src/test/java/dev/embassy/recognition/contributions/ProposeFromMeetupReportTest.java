package dev.embassy.recognition.contributions;

import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.Cast.CLOCK;
import static dev.embassy.recognition.Cast.YUKI;
import static dev.embassy.recognition.contributions.ContributionFixtures.aMeetup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProposeFromMeetupReportTest {

    private final InMemoryContributions contributions = new InMemoryContributions();
    private final InMemoryMeetups meetups = new InMemoryMeetups();
    private final ProposeFromMeetupReport propose =
            new ProposeFromMeetupReport(meetups, contributions, CLOCK);
    private final Person reporter = ADA.person();

    private final Meetup announced = aMeetup().asItIs();
    private final Meetup reported =
            aMeetup().reportedAs(5, 42).withTalk(BELA.person(), "Logs", 30L).asItIs();
    private final Meetup corrected =
            aMeetup().reportedAs(6, 50).withTalk(YUKI.person(), "Logs", 35L).asItIs();

    @Test
    void proposesNothingBeforeTheReport() {
        propose.propose(announced, reporter);

        assertThat(contributions.all()).isEmpty();
    }

    @Test
    void proposesOnceHoweverOftenTheReportComes() {
        propose.propose(reported, reporter);
        propose.propose(reported, reporter);
        propose.propose(reported, reporter);

        assertThat(contributions.all())
                .extracting(c -> c.person().id(), Contribution::state)
                .containsExactlyInAnyOrder(
                        tuple(ADA.id(), ContributionState.PROPOSED),
                        tuple(BELA.id(), ContributionState.PROPOSED));
        assertThat(contributions.events()).hasSize(2);
    }

    @Test
    void takesOverACorrectedReport() {
        propose.propose(reported, reporter);
        propose.propose(corrected, reporter);

        assertCorrected();
    }

    @Test
    void endsTheSameInWhateverOrderAndHoweverOftenTheEventsCome() {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            var ownContributions = new InMemoryContributions();
            var use = new ProposeFromMeetupReport(new InMemoryMeetups(), ownContributions, CLOCK);
            var events = new ArrayList<Meetup>();
            Collections.addAll(events, announced, reported, corrected, reported, corrected);
            Collections.shuffle(events, random);

            events.forEach(event -> use.propose(event, reporter));

            assertThat(ownContributions.all())
                    .filteredOn(c -> c.state() == ContributionState.PROPOSED)
                    .extracting(c -> c.person().id(), c -> c.reach().value())
                    .containsExactlyInAnyOrder(tuple(ADA.id(), 50L), tuple(YUKI.id(), 35L));
        }
    }

    @Test
    void leavesAloneWhatWasConfirmed() {
        propose.propose(reported, reporter);
        var talk = of(BELA.id());
        new ConfirmContribution(contributions, CLOCK).confirm(talk.id(), Expected.ANY, BELA);

        propose.propose(corrected, reporter);

        assertThat(of(BELA.id()).state()).isEqualTo(ContributionState.SUBMITTED);
        assertThat(of(BELA.id()).reach().value()).isEqualTo(30);
        assertThat(of(ADA.id()).reach().value()).isEqualTo(50);
    }

    @Test
    void takesBackWhatWasConfirmedByWhoeverDidNotSpeak() {
        propose.propose(reported, reporter);
        new ConfirmContribution(contributions, CLOCK)
                .confirm(of(BELA.id()).id(), Expected.ANY, BELA);
        var without =
                aMeetup()
                        .reportedAs(6, 42)
                        .withTalk(YUKI.person(), "Logs", 30L)
                        .without(BELA.person())
                        .asItIs();

        propose.propose(without, reporter);
        propose.propose(reported, reporter);
        propose.propose(without, reporter);

        assertThat(of(BELA.id()).state()).isEqualTo(ContributionState.RETRACTED);
        assertThat(of(YUKI.id()).state()).isEqualTo(ContributionState.PROPOSED);
        assertThat(of(ADA.id()).state()).isEqualTo(ContributionState.PROPOSED);
    }

    @Test
    void leavesTheMeetupOfAnOrganiserWhoDidNotSpeak() {
        propose.propose(
                aMeetup().reportedAs(5, 42).withTalk(ADA.person(), "Logs", 30L).asItIs(), reporter);
        propose.propose(aMeetup().reportedAs(6, 42).without(ADA.person()).asItIs(), reporter);

        assertThat(contributions.all())
                .extracting(Contribution::kind, Contribution::state)
                .containsExactlyInAnyOrder(
                        tuple(ContributionKind.MEETUP_ORGANISED, ContributionState.PROPOSED),
                        tuple(ContributionKind.TALK, ContributionState.RETRACTED));
    }

    @Test
    void doesNotBringBackWhatItsPersonWithdrew() {
        propose.propose(reported, reporter);
        var talk = of(BELA.id());
        new WithdrawContribution(contributions, CLOCK).withdraw(talk.id(), Expected.ANY, BELA);

        propose.propose(
                aMeetup().reportedAs(7, 60).withTalk(BELA.person(), "Logs", 31L).asItIs(),
                reporter);

        assertThat(of(BELA.id()).state()).isEqualTo(ContributionState.WITHDRAWN);
    }

    @Test
    void retractsEverythingUnconfirmedWhenTheMeetupNoLongerStands() {
        propose.propose(reported, reporter);

        propose.propose(aMeetup().cancelledAfterwards(8).asItIs(), reporter);

        assertThat(contributions.all())
                .extracting(Contribution::state)
                .containsOnly(ContributionState.RETRACTED);
    }

    @Test
    void finishesWhatACrashInterrupted() {
        for (int storesBeforeTheCrash = 0; storesBeforeTheCrash < 3; storesBeforeTheCrash++) {
            var stored = new InMemoryContributions();
            var copies = new InMemoryMeetups();
            var crashing = new CrashingContributions(stored, storesBeforeTheCrash);
            var meetup =
                    aMeetup()
                            .reportedAs(5, 42)
                            .alsoOrganisedBy(YUKI.person())
                            .withTalk(BELA.person(), "Logs", 30L)
                            .asItIs();
            var dying = new ProposeFromMeetupReport(copies, crashing, CLOCK);
            assertThatThrownBy(() -> dying.propose(meetup, reporter)).hasMessage("killed");

            new ProposeFromMeetupReport(copies, stored, CLOCK).propose(meetup, reporter);

            assertThat(stored.all()).hasSize(3);
            assertThat(stored.events()).hasSize(3);
        }
    }

    @Test
    void worksFromWhatAnotherInstanceLearntMeanwhile() {
        var racing =
                new Meetups() {
                    @Override
                    public Optional<Meetup> find(String id) {
                        return meetups.find(id);
                    }

                    @Override
                    public void learn(Meetup meetup) {
                        meetups.learn(meetup);
                        meetups.learn(corrected);
                    }
                };

        new ProposeFromMeetupReport(racing, contributions, CLOCK).propose(reported, reporter);

        assertThat(contributions.all())
                .extracting(c -> c.person().id(), c -> c.reach().value())
                .containsExactlyInAnyOrder(tuple(ADA.id(), 50L), tuple(YUKI.id(), 35L));
    }

    private void assertCorrected() {
        assertThat(contributions.all())
                .extracting(c -> c.person().id(), Contribution::state, c -> c.reach().value())
                .containsExactlyInAnyOrder(
                        tuple(ADA.id(), ContributionState.PROPOSED, 50L),
                        tuple(BELA.id(), ContributionState.RETRACTED, 30L),
                        tuple(YUKI.id(), ContributionState.PROPOSED, 35L));
    }

    private Contribution of(String personId) {
        return contributions.all().stream()
                .filter(c -> c.person().id().equals(personId))
                .findFirst()
                .orElseThrow();
    }

    /** Dies like a killed process after so many stores. */
    private record CrashingContributions(Contributions stored, List<Integer> left)
            implements Contributions {

        CrashingContributions(Contributions stored, int stores) {
            this(stored, new ArrayList<>(List.of(stores)));
        }

        @Override
        public void store(Contribution contribution, List<ContributionEvent> events) {
            if (left.getFirst() == 0) {
                throw new IllegalStateException("killed");
            }
            left.set(0, left.getFirst() - 1);
            stored.store(contribution, events);
        }

        @Override
        public Optional<Contribution> find(ContributionId id) {
            return stored.find(id);
        }

        @Override
        public List<TimelineEntry> timeline(ContributionId id) {
            return stored.timeline(id);
        }

        @Override
        public Page<Contribution> page(ContributionFilter filter, PageRequest page) {
            return stored.page(filter, page);
        }

        @Override
        public List<Contribution> ofMeetup(String meetupId) {
            return stored.ofMeetup(meetupId);
        }

        @Override
        public List<Contribution> countingIn(YearMonth month) {
            return stored.countingIn(month);
        }

        @Override
        public Optional<YearMonth> countingBefore(YearMonth month) {
            return stored.countingBefore(month);
        }

        @Override
        public Optional<YearMonth> countingAfter(YearMonth month) {
            return stored.countingAfter(month);
        }
    }
}
