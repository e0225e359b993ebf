package dev.embassy.materials.shipments;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.MoveStock;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.world.Crash;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewardShipmentTest {

    private static final VariantId M = new VariantId("m");

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final SendReward sendReward = world.get(SendReward.class);
    private final Shipments shipments = world.get(Shipments.class);

    @AfterEach
    void close() {
        world.close();
    }

    private static SendReward.Reward reward(String id, int attempt, StockItem item) {
        return new SendReward.Reward(id, attempt, BELA.person(), item.id(), M, "T-shirt · M", 1);
    }

    private static ShipmentId idOf(String reward, int attempt) {
        return ShipmentId.of(new Source(Source.Kind.REWARD, reward, "", attempt));
    }

    private StockLevel level(StockItem item) {
        return world.get(StockLevels.class)
                .find(StockLevelId.of(item.id(), M, DepotId.WAREHOUSE))
                .orElseThrow();
    }

    @Test
    void makesOneShipmentHoweverOftenItIsAsked() {
        var shirts = stage.shirts(3);
        sendReward.send(reward("r1", 1, shirts), 4, SAM.person());
        sendReward.send(reward("r1", 1, shirts), 4, SAM.person());
        world.settle(2);
        assertThat(shipments.get(idOf("r1", 1)).state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
        assertThat(level(shirts).reserved()).isEqualTo(1);
        assertThat(world.outbox().actions()).containsOnlyOnce("materials.shipment-address-asked");
    }

    @Test
    void saysWhatIsMissingAndIsRetriedWithANewShipment() {
        var shirts = stage.shirts(0);
        sendReward.send(reward("r2", 1, shirts), 3, SAM.person());
        world.settle(2);
        var first = shipments.get(idOf("r2", 1));
        assertThat(first.state()).isEqualTo(ShipmentState.OUT_OF_STOCK);
        assertThat(first.missing()).containsExactly(new Missing("T-shirt · M", 1, 0));

        world.get(MoveStock.class).receive(shirts.id(), M, 1, null, FINN);
        sendReward.send(reward("r2", 2, shirts), 5, SAM.person());
        sendReward.send(reward("r2", 1, shirts), 3, SAM.person());
        world.settle();
        assertThat(shipments.get(idOf("r2", 2)).state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
        assertThat(shipments.get(idOf("r2", 1)).state()).isEqualTo(ShipmentState.CANCELLED);
        world.deliverAllAgain();
        assertThat(level(shirts).reserved()).isEqualTo(1);
    }

    @Test
    void leavesNothingOutOfStockOfARewardThatIsTakenBack() {
        var shirts = stage.shirts(0);
        sendReward.send(reward("r20", 1, shirts), 3, SAM.person());
        sendReward.send(reward("r20", 2, shirts), 5, SAM.person());
        world.settle();
        assertThat(shipments.get(idOf("r20", 2)).state()).isEqualTo(ShipmentState.OUT_OF_STOCK);
        sendReward.cancel("r20", 2, 6, SAM.person());
        sendReward.cancel("r20", 2, 6, SAM.person());
        world.settle(2);
        for (int attempt = 1; attempt <= 2; attempt++) {
            var sent = shipments.get(idOf("r20", attempt));
            assertThat(sent.state()).isEqualTo(ShipmentState.CANCELLED);
            assertThat(shipments.timeline(sent.id()))
                    .filteredOn(entry -> entry.action().endsWith("shipment-cancelled"))
                    .hasSize(1);
        }
        assertThat(level(shirts).reserved()).isZero();
    }

    @Test
    void doesNotOpenARewardAgainThatALateEventIsAbout() {
        var shirts = stage.shirts(3);
        sendReward.cancel("r3", 1, 5, SAM.person());
        sendReward.send(reward("r3", 1, shirts), 3, SAM.person());
        assertThat(shipments.find(idOf("r3", 1))).isEmpty();
    }

    @Test
    void givesTheStockBackWhenTheRewardIsCancelled() {
        var shirts = stage.shirts(3);
        sendReward.send(reward("r4", 1, shirts), 3, SAM.person());
        world.settle();
        sendReward.cancel("r4", 1, 4, SAM.person());
        world.settle(2);
        assertThat(shipments.get(idOf("r4", 1)).state()).isEqualTo(ShipmentState.CANCELLED);
        assertThat(level(shirts).available()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsInOneShipmentWhereverItIsKilled(boolean beforeWriting) {
        for (int store = 1; ; store++) {
            var shirts = stage.shirts(3);
            world.settle();
            var id = UUID.randomUUID().toString();
            world.outbox().crashAt(store, beforeWriting);
            boolean killed = false;
            try {
                sendReward.send(reward(id, 1, shirts), 3, SAM.person());
                world.settle();
            } catch (Crash crash) {
                killed = true;
            }
            world.outbox().neverCrash();
            world.clock().pass(Duration.ofMinutes(1));
            world.get(ShipmentSweep.class).decideStock();
            sendReward.send(reward(id, 1, shirts), 3, SAM.person());
            world.deliverAllAgain();
            assertThat(shipments.get(idOf(id, 1)).state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
            assertThat(level(shirts).reserved()).isEqualTo(1);
            if (!killed) {
                assertThat(store).isGreaterThan(2);
                return;
            }
        }
    }

    @Test
    void showsTheAddressToFulfilmentOnlyWhileItIsOpenAndForgetsItInTime() {
        var shirts = stage.shirts(3);
        sendReward.send(reward("r5", 1, shirts), 3, SAM.person());
        var id = idOf("r5", 1);
        stage.addressGiven(id, BELA);
        var read = world.get(ReadAddress.class);
        assertThat(read.find(shipments.get(id), FINN, "page")).hasValue(Stage.anAddress());
        assertThat(read.find(shipments.get(id), SAM, "page")).isEmpty();
        assertThat(read.find(shipments.get(id), BELA, "page")).isEmpty();

        stage.shippedBy(id, FINN);
        world.get(MoveShipment.class).deliver(id, Expected.ANY, FINN);
        assertThat(read.find(shipments.get(id), FINN, "page")).isEmpty();
        assertThat(shipments.get(id).address()).isNotNull();

        var sweep = world.get(ShipmentSweep.class);
        world.clock().pass(Duration.ofDays(6));
        sweep.purgeAddresses();
        assertThat(shipments.get(id).address()).isNotNull();
        world.clock().pass(Duration.ofDays(30));
        sweep.purgeAddresses();
        sweep.purgeAddresses();
        assertThat(shipments.get(id).address()).isNull();
        assertThat(world.outbox().actions()).containsOnlyOnce("materials.shipment-address-purged");
    }

    @Test
    void isSaidToHaveArrivedByItsRecipientOrFulfilmentAndNobodyElse() {
        var shirts = stage.shirts(3);
        sendReward.send(reward("r21", 1, shirts), 3, SAM.person());
        var id = idOf("r21", 1);
        stage.addressGiven(id, BELA);
        var move = world.get(MoveShipment.class);
        assertThatThrownBy(() -> move.deliver(id, Expected.ANY, BELA))
                .isInstanceOf(ShipmentNotReadyForThat.class);
        stage.shippedBy(id, FINN);
        for (var nobody : List.of(ADA, SAM)) {
            assertThatThrownBy(() -> move.deliver(id, Expected.ANY, nobody))
                    .isInstanceOf(NotAllowed.class);
        }
        move.deliver(id, Expected.ANY, BELA);
        assertThatThrownBy(() -> move.deliver(id, Expected.ANY, BELA))
                .isInstanceOf(ShipmentNotReadyForThat.class);
        assertThat(shipments.get(id).state()).isEqualTo(ShipmentState.DELIVERED);
        assertThat(shipments.timeline(id).getLast().by()).isEqualTo(BELA.person());
        assertThat(shipments.get(id).purgeAddressAt())
                .isEqualTo(world.clock().instant().plus(Shipment.ADDRESS_LIFE));
    }

    @Test
    void forgetsTheAddressOfAParcelThatNobodyHeardOfAgain() {
        var shirts = stage.shirts(3);
        sendReward.send(reward("r22", 1, shirts), 3, SAM.person());
        var id = idOf("r22", 1);
        stage.addressGiven(id, BELA);
        stage.shippedBy(id, FINN);
        var move = world.get(MoveShipment.class);
        move.hold(id, "An invoice is missing.", Expected.ANY, FINN);
        var sweep = world.get(ShipmentSweep.class);
        world.clock().pass(Duration.ofDays(60));
        sweep.purgeAddresses();
        assertThat(shipments.get(id).address()).isNotNull();
        // The service was down on that day.
        world.clock().pass(Duration.ofDays(9));
        sweep.purgeAddresses();
        sweep.purgeAddresses();
        assertThat(shipments.get(id).address()).isNull();
        assertThat(shipments.get(id).state()).isEqualTo(ShipmentState.HELD_BY_CUSTOMS);
        assertThat(world.outbox().actions()).containsOnlyOnce("materials.shipment-address-purged");
        move.deliver(id, Expected.ANY, BELA);
        assertThat(shipments.get(id).purgeAddressAt()).isNull();
    }

    @Test
    void takesAnAddressOnceThroughOneLink() {
        var shirts = stage.shirts(3);
        sendReward.send(reward("r6", 1, shirts), 3, SAM.person());
        var id = idOf("r6", 1);
        var again = world.get(AskAddressAgain.class);
        var give = world.get(GiveAddress.class);
        var old = again.ask(id, BELA).link();
        var fresh = again.ask(id, BELA).link();
        assertThatThrownBy(() -> give.give(old, Stage::anAddress, "a"))
                .isInstanceOf(AddressLinkNotValid.class);
        give.give(fresh, Stage::anAddress, "a");
        assertThatThrownBy(() -> give.give(fresh, Stage::anAddress, "a"))
                .isInstanceOf(AddressLinkNotValid.class);
        assertThatThrownBy(() -> again.ask(id, ADA)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void closesALinkAfterFourteenDays() {
        var shirts = stage.shirts(3);
        sendReward.send(reward("r7", 1, shirts), 3, SAM.person());
        var link = world.get(AskAddressAgain.class).ask(idOf("r7", 1), BELA).link();
        var give = world.get(GiveAddress.class);
        world.clock().pass(Duration.ofDays(14).minusSeconds(1));
        assertThat(give.shipmentOf(link, "a").recipient()).isEqualTo(BELA.person());
        world.clock().pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> give.shipmentOf(link, "a"))
                .isInstanceOf(AddressLinkNotValid.class);
    }

    @Test
    void putsWhatCameBackOnTheShelfOnce() {
        var shirts = stage.shirts(3);
        sendReward.send(reward("r8", 1, shirts), 3, SAM.person());
        var id = idOf("r8", 1);
        stage.addressGiven(id, BELA);
        stage.shippedBy(id, FINN);
        world.settle(2);
        assertThat(level(shirts).onHand()).isEqualTo(2);
        world.get(MoveShipment.class).takeBack(id, "Nobody was there", Expected.ANY, FINN);
        world.settle(3);
        world.deliverAllAgain();
        assertThat(level(shirts).onHand()).isEqualTo(3);
    }

    @Test
    void refusesStepsOfAnybodyButFulfilmentAndOutOfOrder() {
        var shirts = stage.shirts(3);
        sendReward.send(reward("r9", 1, shirts), 3, SAM.person());
        var id = idOf("r9", 1);
        var move = world.get(MoveShipment.class);
        assertThatThrownBy(() -> move.pick(id, Expected.ANY, SAM)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> move.pick(id, Expected.ANY, FINN))
                .isInstanceOf(ShipmentNotReadyForThat.class);
        stage.addressGiven(id, BELA);
        assertThat(move.pick(id, Expected.ANY, FINN).state()).isEqualTo(ShipmentState.PICKING);
    }
}
