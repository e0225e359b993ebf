package dev.embassy.materials.stock;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.NOOR;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.world.Crash;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A transfer that is killed between any two writes, and who may begin one. */
@Execution(ExecutionMode.CONCURRENT)
class TransferCrashTest {

    private final World world = new World();
    private final StockItem stickers = new Stage(world).stickers(50);
    private final DepotId ada = world.get(LocalDepots.class).of(ADA.person(), SAM.person()).id();

    @AfterEach
    void close() {
        world.close();
    }

    private int onHand(DepotId depot) {
        return world.get(StockLevels.class)
                .find(StockLevelId.of(stickers.id(), stickers.variants().getFirst().id(), depot))
                .map(StockLevel::onHand)
                .orElse(0);
    }

    private void transfer() {
        world.get(TransferStock.class)
                .transfer(
                        "key",
                        new StockLine(stickers.id(), stickers.variants().getFirst().id(), 20),
                        DepotId.WAREHOUSE,
                        ada,
                        null,
                        FINN.person());
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "1, false",
        "2, true",
        "2, false",
        "3, true",
        "3, false",
        "4, true",
        "4, false",
        "5, true",
        "5, false"
    })
    void arrivesOnceWhereverTheProcessDies(int store, boolean beforeWriting) {
        world.outbox().crashAt(store, beforeWriting);
        assertThatThrownBy(this::transfer).isInstanceOf(Crash.class);
        world.outbox().neverCrash();

        world.clock().pass(Duration.ofMinutes(1));
        world.get(StockSweep.class).finishTransfers();
        boolean begun = !(store == 1 && beforeWriting);
        assertThat(onHand(ada)).isEqualTo(begun ? 20 : 0);
        assertThat(onHand(DepotId.WAREHOUSE)).isEqualTo(begun ? 30 : 50);

        transfer();
        world.get(StockSweep.class).finishTransfers();
        assertThat(onHand(ada)).isEqualTo(20);
        assertThat(onHand(DepotId.WAREHOUSE)).isEqualTo(30);
    }

    @Test
    void staysRefusedOnceTheDepotThatGivesHasRefused() {
        var changes = world.get(LevelChanges.class);
        var key = "transfer:" + StockTransferId.of("key").value();
        changes.change(
                stickers,
                stickers.variants().getFirst().id(),
                DepotId.WAREHOUSE,
                List.of(key),
                level -> level.sendOut(key, 51, "To Ada", FINN.person(), world.clock().instant()));

        assertThatThrownBy(this::transfer).isInstanceOf(NotEnoughStock.class);
        assertThatThrownBy(this::transfer).isInstanceOf(NotEnoughStock.class);
        assertThat(onHand(DepotId.WAREHOUSE)).isEqualTo(50);
        assertThat(world.get(StockTransfers.class).get(StockTransferId.of("key")).state())
                .isEqualTo(StockTransfer.State.REFUSED);
    }

    @Test
    void letsAHolderSendFromTheOwnDepotAndNoOther() {
        transfer();
        send(ada, DepotId.WAREHOUSE, ADA);
        assertThat(onHand(ada)).isEqualTo(19);
        assertThat(onHand(DepotId.WAREHOUSE)).isEqualTo(30);
        assertThatThrownBy(() -> send(DepotId.WAREHOUSE, ada, ADA)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> send(ada, DepotId.WAREHOUSE, NOOR)).isInstanceOf(NotAllowed.class);
    }

    private StockTransfer send(DepotId from, DepotId to, Actor by) {
        return send(1, from, to, by);
    }

    private StockTransfer send(int pieces, DepotId from, DepotId to, Actor by) {
        return world.get(TransferStock.class)
                .transfer(stickers.id(), null, pieces, from, to, null, by);
    }

    private StockTransfer sentBackByAda() {
        transfer();
        return send(10, ada, DepotId.WAREHOUSE, ADA);
    }

    private StockTransfer count(StockTransfer transfer, int pieces, Actor by) {
        return world.get(TransferStock.class).count(transfer.id(), pieces, by);
    }

    @Test
    void promisesNobodyWhatAHolderSentUntilItIsCounted() {
        var sent = sentBackByAda();
        world.clock().pass(Duration.ofDays(3));
        world.get(StockSweep.class).finishTransfers();
        assertThat(sent.isAwaited()).isTrue();
        assertThat(onHand(ada)).isEqualTo(10);
        assertThat(onHand(DepotId.WAREHOUSE)).isEqualTo(30);
        var first = PageRequest.first(10);
        assertThat(world.get(ReadStock.class).awaited(first, FINN).items())
                .extracting(StockTransfer::id)
                .containsExactly(sent.id());
        assertThatThrownBy(() -> world.get(ReadStock.class).awaited(first, ADA))
                .isInstanceOf(NotAllowed.class);
        assertThat(world.get(StockTransfers.class).piecesUnderWay(ada)).isEqualTo(10);

        assertThat(count(sent, 10, FINN).state()).isEqualTo(StockTransfer.State.ARRIVED);
        assertThat(onHand(ada)).isEqualTo(10);
        assertThat(onHand(DepotId.WAREHOUSE)).isEqualTo(40);
        assertThat(world.get(ReadStock.class).awaited(first, FINN).items()).isEmpty();
        assertThat(world.get(StockTransfers.class).piecesUnderWay(ada)).isZero();
    }

    @Test
    void putsBackWhatIsMissingAndCountsOnce() {
        var sent = sentBackByAda();
        assertThatThrownBy(() -> count(sent, 11, FINN)).isInstanceOf(CountNotPossible.class);
        assertThatThrownBy(() -> count(sent, -1, FINN)).isInstanceOf(CountNotPossible.class);
        assertThatThrownBy(() -> count(sent, 10, ADA)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> count(sent, 10, NOOR)).isInstanceOf(NotAllowed.class);

        var counted = count(sent, 8, FINN);
        assertThat(counted.counted()).isEqualTo(8);
        assertThatThrownBy(() -> count(sent, 10, SAM)).isInstanceOf(TransferCounted.class);
        assertThat(onHand(ada)).isEqualTo(12);
        assertThat(onHand(DepotId.WAREHOUSE)).isEqualTo(38);
    }

    @Test
    void opensAClosedDepotAgainForWhatNeverLeft() {
        transfer();
        var sent = send(20, ada, DepotId.WAREHOUSE, ADA);
        count(sent, 0, FINN);
        assertThat(onHand(ada)).isEqualTo(20);
        assertThat(onHand(DepotId.WAREHOUSE)).isEqualTo(30);
        assertThat(world.get(Depots.class).get(ada).isOpen()).isTrue();
    }

    @Test
    void countsNothingThatFulfilmentItselfMoved() {
        transfer();
        var moved = send(10, ada, DepotId.WAREHOUSE, FINN);
        assertThat(moved.state()).isEqualTo(StockTransfer.State.ARRIVED);
        assertThatThrownBy(() -> count(moved, 10, SAM)).isInstanceOf(TransferCounted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "1, false",
        "2, true",
        "2, false",
        "3, true",
        "3, false",
        "4, true",
        "4, false"
    })
    void isCountedOnceWhereverTheProcessDies(int store, boolean beforeWriting) {
        var sent = sentBackByAda();
        world.outbox().crashAt(store, beforeWriting);
        assertThatThrownBy(() -> count(sent, 8, FINN)).isInstanceOf(Crash.class);
        world.outbox().neverCrash();
        if (store == 1 && beforeWriting) {
            count(sent, 8, FINN);
        }

        world.clock().pass(Duration.ofMinutes(1));
        world.get(StockSweep.class).finishTransfers();
        world.get(StockSweep.class).finishTransfers();
        assertThat(onHand(ada)).isEqualTo(12);
        assertThat(onHand(DepotId.WAREHOUSE)).isEqualTo(38);
        assertThatThrownBy(() -> count(sent, 8, FINN)).isInstanceOf(TransferCounted.class);
    }

    @Test
    void letsAHolderSayWhatWasGivenAwayAndNotWhatWasFound() {
        transfer();
        var move = world.get(MoveStock.class);
        move.adjust(stickers.id(), null, ada, -5, "Meetup in Accra", ADA);
        assertThat(onHand(ada)).isEqualTo(15);
        assertThatThrownBy(() -> move.adjust(stickers.id(), null, ada, 5, "Found", ADA))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> move.adjust(stickers.id(), null, ada, -5, "Mine", NOOR))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> move.adjust(stickers.id(), null, -5, "Mine", ADA))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void showsAHolderTheOwnDepotAlone() {
        transfer();
        var read = world.get(ReadDepots.class);
        assertThat(read.list(ADA)).extracting(held -> held.depot().id()).containsExactly(ada);
        assertThat(read.list(NOOR)).isEmpty();
        assertThat(read.list(FINN))
                .extracting(held -> held.depot().id())
                .containsExactly(DepotId.WAREHOUSE, ada);
        assertThat(read.get(ada, ADA).onHand()).isEqualTo(20);
        assertThatThrownBy(() -> read.get(ada, NOOR)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> read.get(DepotId.WAREHOUSE, ADA)).isInstanceOf(NotAllowed.class);
    }
}
