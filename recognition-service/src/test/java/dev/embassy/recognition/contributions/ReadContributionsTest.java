package dev.embassy.recognition.contributions;

import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.Cast.CLOCK;
import static dev.embassy.recognition.Cast.NOOR;
import static dev.embassy.recognition.Cast.OMAR;
import static dev.embassy.recognition.Cast.SAM;
import static dev.embassy.recognition.contributions.ContributionFixtures.aContribution;
import static dev.embassy.recognition.contributions.ContributionFixtures.details;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.NotAllowed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadContributionsTest {

    private final InMemoryContributions contributions = new InMemoryContributions();
    private final ReadContributions read = new ReadContributions(contributions);

    @BeforeEach
    void someContributions() {
        for (var contribution :
                List.of(
                        aContribution().withId("ada-draft").by(ADA).drafted(),
                        aContribution().withId("ada-submitted").by(ADA).submitted(),
                        aContribution().withId("bela-submitted").by(BELA).submitted(),
                        aContribution().withId("bela-declined").by(BELA).declinedBy(SAM))) {
            contributions.store(contribution, contribution.drafted());
        }
    }

    @Test
    void listsStaffAllButDrafts() {
        assertThat(list(null, SAM))
                .containsExactlyInAnyOrder("ada-submitted", "bela-submitted", "bela-declined");
    }

    @Test
    void listsEverybodyTheirOwn() {
        assertThat(list(null, ADA)).containsExactlyInAnyOrder("ada-draft", "ada-submitted");
        assertThat(list(true, OMAR)).isEmpty();
    }

    @Test
    void listsAmbassadorsWhatWaitsForPeers() {
        assertThat(list(false, ADA)).containsExactly("bela-submitted");
        assertThatThrownBy(() -> list(false, NOOR)).isInstanceOf(NotAllowed.class);
        assertThat(
                        read.list(
                                        false,
                                        Set.of(ContributionState.DECLINED),
                                        null,
                                        PageRequest.first(9),
                                        ADA)
                                .items())
                .isEmpty();
    }

    @Test
    void doesNotLetOnWhatSomebodyMayNotSee() {
        var draft = new ContributionId("ada-draft");

        assertThat(read.read(draft, ADA).id()).isEqualTo(draft);
        assertThatThrownBy(() -> read.read(draft, SAM)).isInstanceOf(ContributionNotFound.class);
        assertThatThrownBy(() -> read.timeline(draft, BELA))
                .isInstanceOf(ContributionNotFound.class);
        assertThatThrownBy(() ->
                        new WithdrawContribution(contributions, CLOCK)
                                .withdraw(draft, Expected.ANY, BELA))
                .isInstanceOf(ContributionNotFound.class);
    }

    @Test
    void recordsOnceWhenARequestThatWasCutOffIsRepeated() {
        var record = new RecordContribution(contributions, () -> "same", CLOCK);

        var first = record.record(details(ContributionKind.BOOK, 5), ADA);
        var second = record.record(details(ContributionKind.BOOK, 5), ADA);

        assertThat(second.id()).isEqualTo(first.id());
        assertThatThrownBy(() -> record.record(details(ContributionKind.BOOK, 5), BELA))
                .isInstanceOf(AlreadyExists.class);
    }

    private List<String> list(@org.jspecify.annotations.Nullable Boolean mine, Actor by) {
        return read.list(mine, Set.of(), null, PageRequest.first(50), by).items().stream()
                .map(c -> c.id().value())
                .toList();
    }
}
