package dev.embassy.recognition.rewards;

import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.Cast.CLOCK;
import static dev.embassy.recognition.Cast.SAM;
import static dev.embassy.recognition.Cast.TESS;
import static dev.embassy.recognition.rewards.RewardFixtures.aReward;
import static dev.embassy.recognition.rewards.RewardFixtures.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.OutdatedVersion;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.recognition.people.InMemoryPeople;
import dev.embassy.recognition.rewards.ShipmentNews.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RewardUseCasesTest {

    private final InMemoryRewards rewards = new InMemoryRewards();
    private final InMemorySwagChoices choices = new InMemorySwagChoices();
    private final InMemoryPeople people = new InMemoryPeople();
    private final Ids ids = () -> "r-1";
    private final NominateForReward nominate =
            new NominateForReward(rewards, choices, people, ids, CLOCK);
    private final ApproveReward approve = new ApproveReward(rewards, CLOCK);
    private final FollowShipment follow = new FollowShipment(rewards, CLOCK);
    private final ReadRewards read = new ReadRewards(rewards, choices);

    @BeforeEach
    void knowPeopleAndStock() {
        people.learn(ADA.person(), 1);
        choices.learn(
                new SwagStock("l-1", "shirt", "shirt-m", SwagStock.WAREHOUSE, "T-shirt · M", 3), 1);
        choices.learn(
                new SwagStock("l-2", "shirt", "shirt-l", SwagStock.WAREHOUSE, "T-shirt · L", 0), 1);
        choices.learn(new SwagStock("l-3", "mug", "mug-one", SwagStock.WAREHOUSE, "Mug", 9), 1);
    }

    @Test
    void nominatesSomebodyKnownForSomethingOffered() {
        var reward = nominateShirt("shirt-m");

        assertThat(rewards.get(reward.id()).swag())
                .isEqualTo(new Swag("shirt", "shirt-m", "T-shirt · M", 1));
        assertThat(reward.receiver()).isEqualTo(ADA.person());
    }

    @Test
    void takesTheOnlyVariantWhereNoneIsNamed() {
        var reward =
                nominate.nominate(
                        ADA.id(), RewardKind.SWAG, "Thanks", new SwagWish("mug", null, 2), SAM);

        assertThat(reward.swag()).isEqualTo(new Swag("mug", "mug-one", "Mug", 2));
    }

    @Test
    void refusesStrangersAndUnknownThings() {
        assertThatThrownBy(() ->
                        nominate.nominate("nobody", RewardKind.THANK_YOU_NOTE, "Thanks", null, SAM))
                .isInstanceOf(ReceiverUnknown.class);
        assertThatThrownBy(() -> nominateShirt("shirt-xxl")).isInstanceOf(SwagUnknown.class);
        assertThatThrownBy(() ->
                        nominate.nominate(
                                ADA.id(),
                                RewardKind.SWAG,
                                "Thanks",
                                new SwagWish("shirt", null, 1),
                                SAM))
                .isInstanceOf(SwagUnknown.class);
    }

    @Test
    void nominatesOnceWhenARequestThatWasCutOffIsRepeated() {
        var first = nominateShirt("shirt-m");
        var second = nominateShirt("shirt-m");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(rewards.events()).hasSize(1);
    }

    @Test
    void approvesOnlyWhatTheApproverHasSeen() {
        var reward = nominateShirt("shirt-m");

        assertThatThrownBy(() -> approve.approve(reward.id(), new Expected(7L), TESS))
                .isInstanceOf(OutdatedVersion.class);
        approve.approve(reward.id(), new Expected(1L), TESS);
        assertThat(rewards.get(reward.id()).state()).isEqualTo(RewardState.AWAITING_SHIPMENT);
    }

    @Test
    void hidesRewardsFromOthers() {
        var reward = nominateShirt("shirt-m");

        assertThatThrownBy(() -> read.read(reward.id(), ADA)).isInstanceOf(RewardNotFound.class);
        approve.approve(reward.id(), Expected.ANY, TESS);
        assertThat(read.read(reward.id(), ADA).id()).isEqualTo(reward.id());
        assertThatThrownBy(() -> read.read(reward.id(), BELA)).isInstanceOf(RewardNotFound.class);
        assertThatThrownBy(() -> approve.approve(reward.id(), Expected.ANY, ADA))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> read.list(false, Set.of(), PageRequest.first(9), ADA))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> read.choices(ADA)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void endsTheSameInWhateverOrderAndHoweverOftenNewsOfShipmentsCome() {
        var random = new Random(11);
        for (int round = 0; round < 50; round++) {
            var store = new InMemoryRewards();
            var reward = aReward().withId("r-" + round).outOfStock();
            reward.retry(SAM, CLOCK.instant());
            store.store(reward, reward.nominated());
            var news = new ArrayList<ShipmentNews>();
            Collections.addAll(
                    news,
                    news(reward, 1, 1, Progress.PREPARING),
                    news(reward, 1, 2, Progress.OUT_OF_STOCK),
                    news(reward, 2, 1, Progress.PREPARING),
                    news(reward, 2, 2, Progress.PREPARING),
                    news(reward, 2, 5, Progress.ON_ITS_WAY),
                    news(reward, 2, 6, Progress.ARRIVED),
                    news(reward, 2, 6, Progress.ARRIVED));
            Collections.shuffle(news, random);

            news.forEach(new FollowShipment(store, CLOCK)::follow);

            assertThat(store.get(reward.id()).state()).isEqualTo(RewardState.FULFILLED);
            assertThat(store.events())
                    .filteredOn(event -> event instanceof RewardEvent.Fulfilled)
                    .hasSize(1);
        }
    }

    @Test
    void saysThatAShipmentBelongsToNoRewardHere() {
        var elsewhere = aReward().withId("elsewhere").approved();

        assertThatThrownBy(() -> follow.follow(news(elsewhere, 1, Progress.PREPARING)))
                .isInstanceOf(RewardNotFound.class);
    }

    @Test
    void offersWhatIsInTheWarehouseByLabel() {
        choices.learn(new SwagStock("l-4", "mug", "mug-one", "adas-shelf", "Mug", 4), 1);

        assertThat(read.choices(SAM))
                .isEqualTo(
                        List.of(
                                new SwagChoice("mug", "mug-one", "Mug", 9),
                                new SwagChoice("shirt", "shirt-l", "T-shirt · L", 0),
                                new SwagChoice("shirt", "shirt-m", "T-shirt · M", 3)));
    }

    @Test
    void refusesWhatWasRetiredAlsoAsReplacement() {
        choices.learn(new SwagItem("shirt", Set.of("shirt-m")), 1);

        assertThatThrownBy(() -> nominateShirt("shirt-m")).isInstanceOf(SwagUnknown.class);

        var missing = aReward().outOfStock();
        rewards.store(missing, missing.nominated());
        var replace = new ReplaceReward(rewards, choices, CLOCK);
        var shirt = new SwagWish("shirt", "shirt-m", 1);
        assertThatThrownBy(() -> replace.replace(missing.id(), Expected.ANY, SAM, shirt))
                .isInstanceOf(SwagUnknown.class);
    }

    private Reward nominateShirt(String variant) {
        return nominate.nominate(
                ADA.id(), RewardKind.SWAG, "Thanks", new SwagWish("shirt", variant, 1), SAM);
    }
}
