package dev.embassy.recognition.contributions;

import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.Cast.CLOCK;
import static dev.embassy.recognition.Cast.NOW;
import static dev.embassy.recognition.Cast.SAM;
import static dev.embassy.recognition.Cast.TESS;
import static dev.embassy.recognition.contributions.ContributionFixtures.aContribution;
import static dev.embassy.recognition.contributions.ContributionFixtures.aMeetup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of contributions does. */
public abstract class ContributionsKit {

    /** Empty. */
    protected abstract Contributions contributions();

    @Test
    void keepsWhatItsPersonToldBeneathAMeasuredFigure() {
        var contribution = aContribution().withId("told").submitted();
        contribution.validate(SAM, new Judgement(null, 9_000L), NOW);
        store(contribution);

        var again = contributions().get(contribution.id());
        contributions().store(again, again.reopen(SAM, "Ninety", NOW));

        assertThat(contributions().get(contribution.id()).reach().value()).isEqualTo(120);
    }

    @Test
    void givesBackEverythingThatWasStored() {
        var declined = aContribution().by(ADA).declinedBy(SAM);
        declined.appeal(ADA, "It was", NOW);
        declined.validate(TESS, new Judgement("Rare", 99L), NOW);
        store(declined);

        assertThat(contributions().get(declined.id()))
                .usingRecursiveComparison()
                .isEqualTo(declined);
    }

    @Test
    void keepsTheMeetupAndThePeers() {
        var proposal =
                MeetupReportPolicy.proposals(aMeetup().reportedAs(5, 42).asItIs()).getFirst();
        var contribution = Contribution.propose(proposal, NOW);
        contribution.confirm(ADA, NOW);
        contribution.validate(BELA, Judgement.YES, NOW);
        store(contribution);

        var found = contributions().get(contribution.id());
        assertThat(found).usingRecursiveComparison().isEqualTo(contribution);
        assertThat(contributions().ofMeetup("meetup-lagos"))
                .extracting(Contribution::id)
                .containsExactly(contribution.id());
        assertThat(contributions().ofMeetup("another")).isEmpty();
    }

    @Test
    void letsOneOfTwoDecideAtOnce() {
        var submitted = aContribution().by(ADA).submitted();
        store(submitted);
        var sams = contributions().get(submitted.id());
        var tess = contributions().get(submitted.id());

        contributions().store(sams, sams.validate(SAM, Judgement.YES, CLOCK.instant()));
        var late = tess.decline(TESS, "No", CLOCK.instant());

        assertThatThrownBy(() -> contributions().store(tess, late))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(contributions().get(submitted.id()).state())
                .isEqualTo(ContributionState.VALIDATED);
    }

    @Test
    void makesAContributionOnce() {
        store(aContribution().withId("c-1").drafted());

        assertThatThrownBy(() -> store(aContribution().withId("c-1").drafted()))
                .isInstanceOf(AlreadyExists.class);
    }

    @Test
    void tellsWhatHappenedOldestFirst() {
        var submitted = aContribution().by(ADA).drafted();
        contributions().store(submitted, submitted.drafted());
        contributions().store(submitted, submitted.submit(ADA, NOW));

        assertThat(contributions().timeline(submitted.id()))
                .extracting(entry -> entry.by().id())
                .containsExactly(ADA.id(), ADA.id());
        assertThat(contributions().timeline(new ContributionId("unknown"))).isEmpty();
    }

    @Test
    void listsTheQueueOldestFirstInPages() {
        for (int i = 0; i < 5; i++) {
            store(aContribution().withId("c-" + i).submittedAt(NOW.plusSeconds(10 - i)));
        }
        store(aContribution().withId("d").drafted());
        var queue =
                new ContributionFilter(null, null, EnumSet.of(ContributionState.SUBMITTED), null);

        var first = contributions().page(queue, PageRequest.first(3));
        assertThat(first.items())
                .extracting(c -> c.id().value())
                .containsExactly("c-4", "c-3", "c-2");
        var second = contributions().page(queue, new PageRequest(3, first.next()));
        assertThat(second.items()).extracting(c -> c.id().value()).containsExactly("c-1", "c-0");
        assertThat(second.next()).isNull();
    }

    @Test
    void listsSeveralStatesInOneOrder() {
        for (int i = 0; i < 3; i++) {
            store(aContribution().withId("s-" + i).submittedAt(NOW.plusSeconds(10L * i)));
            var validated =
                    aContribution().withId("v-" + i).submittedAt(NOW.plusSeconds(10L * i + 5));
            validated.validate(SAM, Judgement.YES, NOW.plusSeconds(10L * i + 5));
            store(validated);
            var appealed =
                    aContribution().withId("a-" + i).submittedAt(NOW.plusSeconds(10L * i + 7));
            appealed.decline(SAM, "No", NOW.plusSeconds(10L * i + 8));
            appealed.appeal(ADA, "Yes", NOW.plusSeconds(10L * i + 9));
            store(appealed);
            store(aContribution().withId("d-" + i).drafted());
        }

        assertThat(pages(null, ContributionState.SUBMITTED, ContributionState.VALIDATED))
                .containsExactly("v-2", "s-2", "v-1", "s-1", "v-0", "s-0");
        assertThat(pages(null, ContributionState.SUBMITTED, ContributionState.APPEALED))
                .containsExactly("s-0", "a-0", "s-1", "a-1", "s-2", "a-2");
        var noDraft = EnumSet.complementOf(EnumSet.of(ContributionState.DRAFT));
        var all = noDraft.toArray(ContributionState[]::new);
        var newestFirst =
                new String[] {"a-2", "v-2", "s-2", "a-1", "v-1", "s-1", "a-0", "v-0", "s-0"};
        assertThat(pages(null, all)).containsExactly(newestFirst);
        assertThat(pages(ContributionKind.ARTICLE, all)).containsExactly(newestFirst);
    }

    private List<String> pages(@Nullable ContributionKind kind, ContributionState... states) {
        var filter = new ContributionFilter(null, null, Set.of(states), kind);
        var ids = new ArrayList<String>();
        var page = contributions().page(filter, PageRequest.first(2));
        page.items().forEach(each -> ids.add(each.id().value()));
        while (page.next() != null) {
            page = contributions().page(filter, new PageRequest(2, page.next()));
            page.items().forEach(each -> ids.add(each.id().value()));
        }
        return ids;
    }

    @Test
    void filtersByPersonStateAndKind() {
        store(aContribution().withId("a").by(ADA).of(ContributionKind.BOOK, 5).submitted());
        store(aContribution().withId("b").by(BELA).of(ContributionKind.BOOK, 5).submitted());
        store(aContribution().withId("c").by(ADA).of(ContributionKind.TALK, 5).drafted());

        assertThat(ids(ContributionFilter.of(ADA.id()))).containsExactlyInAnyOrder("a", "c");
        assertThat(
                        ids(
                                new ContributionFilter(
                                        null,
                                        ADA.id(),
                                        EnumSet.of(ContributionState.SUBMITTED),
                                        null)))
                .containsExactly("b");
        assertThat(
                        ids(
                                new ContributionFilter(
                                        null,
                                        null,
                                        EnumSet.allOf(ContributionState.class),
                                        ContributionKind.TALK)))
                .containsExactly("c");
    }

    @Test
    void findsWhatCountsByMonth() {
        store(aContribution().withId("oct").on("2026-10-31T23:59:59Z").validatedBy(SAM));
        store(aContribution().withId("nov").on("2026-11-01T00:00:00Z").validatedBy(SAM));
        store(aContribution().withId("no").on("2026-11-02T00:00:00Z").submitted());
        store(aContribution().withId("jun").on("2026-06-02T00:00:00Z").validatedBy(SAM));

        assertThat(contributions().countingIn(YearMonth.parse("2026-11")))
                .extracting(c -> c.id().value())
                .containsExactly("nov");
        assertThat(contributions().countingBefore(YearMonth.parse("2026-10")))
                .contains(YearMonth.parse("2026-06"));
        assertThat(contributions().countingBefore(YearMonth.parse("2026-06"))).isEmpty();
        assertThat(contributions().countingAfter(YearMonth.parse("2026-06")))
                .contains(YearMonth.parse("2026-10"));
        assertThat(contributions().countingAfter(YearMonth.parse("2026-11"))).isEmpty();
    }

    private List<String> ids(ContributionFilter filter) {
        return contributions().page(filter, PageRequest.first(50)).items().stream()
                .map(c -> c.id().value())
                .toList();
    }

    private void store(Contribution contribution) {
        contributions()
                .store(
                        contribution,
                        new ContributionEvent.Withdrawn(
                                contribution.drafted().contribution(), ADA.person(), NOW));
    }
}
