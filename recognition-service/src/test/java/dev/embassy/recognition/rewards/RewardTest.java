package dev.embassy.recognition.rewards;

import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.Cast.INGRID;
import static dev.embassy.recognition.Cast.LATER;
import static dev.embassy.recognition.Cast.NOW;
import static dev.embassy.recognition.Cast.SAM;
import static dev.embassy.recognition.Cast.TESS;
import static dev.embassy.recognition.rewards.RewardFixtures.MUG;
import static dev.embassy.recognition.rewards.RewardFixtures.SHIRT;
import static dev.embassy.recognition.rewards.RewardFixtures.aReward;
import static dev.embassy.recognition.rewards.RewardFixtures.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.recognition.rewards.ShipmentNews.Progress;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RewardTest {

    @Test
    void isNominatedByStaffForSomebodyElse() {
        assertThatThrownBy(() ->
                        Reward.nominate(
                                new RewardId("r"),
                                BELA,
                                ADA.person(),
                                RewardKind.SWAG,
                                "Thanks",
                                SHIRT,
                                NOW))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        Reward.nominate(
                                new RewardId("r"),
                                SAM,
                                SAM.person(),
                                RewardKind.SWAG,
                                "Thanks",
                                SHIRT,
                                NOW))
                .isInstanceOf(OwnReward.class);
    }

    @Test
    void saysWhatIsSent() {
        assertThatThrownBy(() ->
                        Reward.nominate(
                                new RewardId("r"),
                                SAM,
                                ADA.person(),
                                RewardKind.SWAG,
                                "Thanks",
                                null,
                                NOW))
                .isInstanceOf(SwagNotChosen.class);
    }

    @Test
    void isApprovedByNeitherNominatorNorReceiver() {
        assertThatThrownBy(() -> aReward().nominated().approve(SAM, NOW))
                .isInstanceOf(OwnNomination.class);
        assertThatThrownBy(() -> aReward().to(TESS.person()).nominated().approve(TESS, NOW))
                .isInstanceOf(OwnReward.class);
        assertThatThrownBy(() -> aReward().nominated().approve(BELA, NOW))
                .isInstanceOf(NotAllowed.class);

        var reward = aReward().nominated();
        reward.approve(TESS, NOW);
        assertThat(reward.approver()).isEqualTo(TESS.person());
    }

    @Test
    void isDecidedOnNeitherWayByItsReceiver() {
        var reward = aReward().to(TESS.person()).nominated();

        assertThatThrownBy(() -> reward.decline(TESS, "No", NOW)).isInstanceOf(OwnReward.class);
    }

    @Test
    void arrivesAtOnceWhereItIsANote() {
        var note = aReward().ofANote().nominated();

        var events = note.approve(TESS, NOW);

        assertThat(note.state()).isEqualTo(RewardState.FULFILLED);
        assertThat(note.attempt()).isZero();
        assertThat(events)
                .hasExactlyElementsOfTypes(RewardEvent.Approved.class, RewardEvent.Fulfilled.class);
    }

    @Test
    void waitsForItsShipmentWhereItIsSwag() {
        var swag = aReward().nominated();

        var events = swag.approve(TESS, NOW);

        assertThat(swag.state()).isEqualTo(RewardState.AWAITING_SHIPMENT);
        assertThat(swag.attempt()).isEqualTo(1);
        assertThat(events).hasExactlyElementsOfTypes(RewardEvent.Approved.class);
    }

    @Test
    void followsItsShipmentToTheDoor() {
        var reward = aReward().approved();

        assertThat(reward.follow(news(reward, 1, Progress.PREPARING), LATER).events()).isEmpty();
        assertThat(reward.follow(news(reward, 2, Progress.ON_ITS_WAY), LATER).events())
                .hasExactlyElementsOfTypes(RewardEvent.Shipped.class);
        assertThat(reward.follow(news(reward, 3, Progress.ARRIVED), LATER).events())
                .hasExactlyElementsOfTypes(RewardEvent.Fulfilled.class);
        assertThat(reward.state()).isEqualTo(RewardState.FULFILLED);
    }

    @Test
    void ignoresNewsThatComesTwiceOrLate() {
        var reward = aReward().approved();
        var shipped = news(reward, 5, Progress.ON_ITS_WAY);
        reward.follow(shipped, LATER);

        assertThat(reward.follow(shipped, LATER).changed()).isFalse();
        assertThat(reward.follow(news(reward, 4, Progress.PREPARING), LATER).changed()).isFalse();
        assertThat(reward.state()).isEqualTo(RewardState.SHIPPED);
    }

    @Test
    void saysWhatTheStockLacks() {
        var reward = aReward().outOfStock();

        assertThat(reward.state()).isEqualTo(RewardState.OUT_OF_STOCK);
        assertThat(reward.shipment())
                .extracting(Reward.Shipment::missing)
                .isEqualTo(List.of(new ShipmentNews.Missing("T-shirt · M", 1, 0)));
    }

    @Test
    void isRetriedAsTheNextAttemptAndIgnoresTheOneBefore() {
        var reward = aReward().outOfStock();

        reward.retry(SAM, LATER);

        assertThat(reward.attempt()).isEqualTo(2);
        assertThat(reward.state()).isEqualTo(RewardState.AWAITING_SHIPMENT);
        assertThat(reward.follow(news(reward, 1, 9, Progress.OUT_OF_STOCK), LATER).changed())
                .isFalse();
        assertThat(reward.follow(news(reward, 2, 1, Progress.ON_ITS_WAY), LATER).changed())
                .isTrue();
    }

    @Test
    void isReplacedBySomethingElse() {
        var reward = aReward().outOfStock();

        var event = reward.replace(SAM, MUG, LATER);

        assertThat(event.reward().swag()).isEqualTo(MUG);
        assertThat(event.reward().attempt()).isEqualTo(2);
    }

    @Test
    void isTriedAgainAfterItsShipmentFailed() {
        var reward = aReward().shipped();

        reward.follow(news(reward, 9, Progress.FAILED), LATER);
        assertThat(reward.state()).isEqualTo(RewardState.NOT_DELIVERED);
        reward.retry(INGRID, LATER);

        assertThat(reward.attempt()).isEqualTo(2);
    }

    @Test
    void isRevokedOnlyBeforeItIsOnItsWay() {
        var waiting = aReward().approved();
        waiting.revoke(SAM, "Left the programme", NOW);
        assertThat(waiting.state()).isEqualTo(RewardState.REVOKED);
        assertThat(waiting.follow(news(waiting, 3, Progress.FAILED), LATER).changed()).isFalse();

        assertThatThrownBy(() -> aReward().shipped().revoke(SAM, "Too late", NOW))
                .isInstanceOf(RewardHasMovedOn.class);
    }

    @ParameterizedTest
    @EnumSource(RewardState.class)
    void allowsStepsByItsTable(RewardState state) {
        var expected =
                switch (state) {
                    case NOMINATED -> EnumSet.of(Step.APPROVE, Step.DECLINE);
                    case AWAITING_SHIPMENT -> EnumSet.of(Step.REVOKE);
                    case OUT_OF_STOCK, NOT_DELIVERED ->
                            EnumSet.of(Step.RETRY, Step.REPLACE, Step.REVOKE);
                    case DECLINED, SHIPPED, FULFILLED, REVOKED -> EnumSet.noneOf(Step.class);
                };

        for (var step : Step.values()) {
            assertThat(state.allows(step))
                    .as("%s from %s", step, state)
                    .isEqualTo(expected.contains(step));
        }
    }

    @Test
    void isSeenByItsReceiverOnceApproved() {
        assertThat(aReward().nominated().mayBeSeenBy(ADA)).isFalse();
        assertThat(aReward().approved().mayBeSeenBy(ADA)).isTrue();
        assertThat(aReward().approved().mayBeSeenBy(BELA)).isFalse();
        assertThat(aReward().nominated().mayBeSeenBy(TESS)).isTrue();
    }

    @Test
    void namesItsShipmentsAsMaterialsDoes() {
        assertThat(Reward.shipmentId(new RewardId("r-1"), 2))
                .isEqualTo(DerivedIds.of("reward", "r-1", "2"));
    }
}
