package dev.embassy.recognition.rewards;

import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.Cast.INGRID;
import static dev.embassy.recognition.Cast.NOW;
import static dev.embassy.recognition.Cast.TESS;
import static dev.embassy.recognition.rewards.RewardFixtures.aReward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.PageRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of rewards does. */
public abstract class RewardsKit {

    /** Empty. */
    protected abstract Rewards rewards();

    @Test
    void givesBackEverythingThatWasStored() {
        var outOfStock = aReward().outOfStock();
        rewards().store(outOfStock, outOfStock.nominated());
        var shipped = aReward().shipped();
        rewards().store(shipped, shipped.nominated());
        var note = aReward().ofANote().nominated();
        rewards().store(note, note.nominated());

        for (var reward : new Reward[] {outOfStock, shipped, note}) {
            assertThat(rewards().get(reward.id())).usingRecursiveComparison().isEqualTo(reward);
        }
    }

    @Test
    void letsOneOfTwoApproveAtOnce() {
        var reward = aReward().nominated();
        rewards().store(reward, reward.nominated());
        var tess = rewards().get(reward.id());
        var ingrids = rewards().get(reward.id());

        rewards().store(tess, tess.approve(TESS, NOW));
        var late = ingrids.approve(INGRID, NOW);

        assertThatThrownBy(() -> rewards().store(ingrids, late))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(rewards().get(reward.id()).attempt()).isEqualTo(1);
        assertThat(rewards().timeline(reward.id())).hasSize(2);
    }

    @Test
    void listsTheMostRecentlyChangedFirstInPages() {
        for (int i = 0; i < 3; i++) {
            var reward = aReward().withId("r-" + i).at(NOW.plusSeconds(i)).approved();
            rewards().store(reward, reward.nominated());
        }

        var first = rewards().page(RewardFilter.all(), PageRequest.first(2));
        assertThat(first.items()).extracting(r -> r.id().value()).containsExactly("r-2", "r-1");
        var second = rewards().page(RewardFilter.all(), new PageRequest(2, first.next()));
        assertThat(second.items()).extracting(r -> r.id().value()).containsExactly("r-0");
        assertThat(second.next()).isNull();
    }

    @Test
    void listsSeveralStatesInOneOrder() {
        for (int i = 0; i < 3; i++) {
            var nominated = aReward().withId("n-" + i).at(NOW.plusSeconds(10L * i)).nominated();
            rewards().store(nominated, nominated.nominated());
            var declined = aReward().withId("d-" + i).at(NOW.plusSeconds(10L * i)).nominated();
            rewards().store(declined, declined.nominated());
            rewards().store(declined, declined.decline(TESS, "No", NOW.plusSeconds(10L * i + 5)));
        }
        var approved = aReward().withId("approved").approved();
        rewards().store(approved, approved.nominated());
        var filter =
                new RewardFilter(null, EnumSet.of(RewardState.NOMINATED, RewardState.DECLINED));

        var ids = new ArrayList<String>();
        var page = rewards().page(filter, PageRequest.first(2));
        page.items().forEach(each -> ids.add(each.id().value()));
        while (page.next() != null) {
            page = rewards().page(filter, new PageRequest(2, page.next()));
            page.items().forEach(each -> ids.add(each.id().value()));
        }
        assertThat(ids).containsExactly("d-2", "n-2", "d-1", "n-1", "d-0", "n-0");
    }

    @Test
    void filtersByReceiverApprovalAndState() {
        var nominated = aReward().withId("nominated").nominated();
        rewards().store(nominated, nominated.nominated());
        var approved = aReward().withId("approved").approved();
        rewards().store(approved, approved.nominated());
        var others = aReward().withId("others").to(BELA.person()).approved();
        rewards().store(others, others.nominated());

        assertThat(ids(new RewardFilter(ADA.id(), EnumSet.allOf(RewardState.class))))
                .containsExactly("approved");
        assertThat(ids(new RewardFilter(null, EnumSet.of(RewardState.NOMINATED))))
                .containsExactly("nominated");
    }

    private List<String> ids(RewardFilter filter) {
        return rewards().page(filter, PageRequest.first(50)).items().stream()
                .map(r -> r.id().value())
                .toList();
    }
}
