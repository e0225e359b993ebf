package dev.embassy.materials.shipments;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.FieldProblem;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.MoveStock;
import dev.embassy.materials.stock.Reservations;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is sent in part, lost, returned or short, and how the stock follows. */
@Execution(ExecutionMode.CONCURRENT)
class FollowingShipmentTest {

    private static final VariantId M = new VariantId("m");

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final Shipments shipments = world.get(Shipments.class);
    private final MoveShipment move = world.get(MoveShipment.class);

    @AfterEach
    void close() {
        world.close();
    }

    private StockLevel level(StockItem item) {
        return world.get(StockLevels.class)
                .find(StockLevelId.of(item.id(), M, DepotId.WAREHOUSE))
                .orElseThrow();
    }

    /** A kit's shipment of so many shirts, reserved and with its address. */
    private ShipmentId ready(String request, StockItem shirts, int quantity) {
        world.get(Reservations.class)
                .reserve(request, List.of(new StockLine(shirts.id(), M, quantity)), SAM.person());
        var id =
                world.get(RequestShipment.class)
                        .ofReserved(
                                new Source(Source.Kind.KIT_REQUEST, request, "Kit", 1),
                                ADA.person(),
                                List.of(new ShipmentLine(shirts.id(), M, "T-shirt · M", quantity)),
                                request,
                                Delivery.ANY,
                                SAM.person());
        stage.addressGiven(id, ADA);
        world.settle();
        return id;
    }

    private static List<StockLine> shirts(StockItem item, int quantity) {
        return List.of(new StockLine(item.id(), M, quantity));
    }

    private Shipment after(ShipmentId id) {
        return shipments.get(ShipmentId.after(id));
    }

    @Test
    void sendsWhatIsThereAndTheRestInAShipmentOfItsOwn() {
        var shirts = stage.shirts(10);
        var id = ready("k1", shirts, 10);
        move.split(id, shirts(shirts, 3), true, "Three are stained.", Expected.ANY, FINN);
        world.settle(2);

        assertThat(shipments.get(id).lines()).extracting(ShipmentLine::quantity).containsExactly(7);
        var rest = after(id);
        assertThat(rest.state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
        assertThat(rest.lines()).extracting(ShipmentLine::quantity).containsExactly(3);
        assertThat(rest.follows()).isEqualTo(id);
        assertThat(rest.source().id()).isEqualTo("k1");
        assertThat(level(shirts).reserved()).isEqualTo(10);

        stage.shippedBy(id, FINN);
        world.settle();
        world.deliverAllAgain();
        assertThat(level(shirts).onHand()).isEqualTo(3);
        assertThat(level(shirts).reserved()).isEqualTo(3);
    }

    @Test
    void leavesTheRestOutForGood() {
        var shirts = stage.shirts(10);
        var id = ready("k2", shirts, 10);
        move.split(id, shirts(shirts, 3), false, "Sold out.", Expected.ANY, FINN);
        world.settle();
        world.deliverAllAgain();
        assertThat(shipments.find(ShipmentId.after(id))).isEmpty();
        assertThat(level(shirts).available()).isEqualTo(3);
        assertThat(shipments.get(id).leftOut()).isNotNull();
    }

    @Test
    void letsTheRestWaitForStockAndTriesAgain() {
        var shirts = stage.shirts(10);
        var id = ready("k3", shirts, 10);
        move.split(id, shirts(shirts, 3), true, "Not on the shelf.", Expected.ANY, FINN);
        // Somebody else takes what is free before the rest can.
        world.get(Reservations.class).reduce("k3", shirts(shirts, 3).getFirst(), 7, FINN.person());
        world.get(Reservations.class).reserve("other", shirts(shirts, 3), SAM.person());
        world.settle();
        assertThat(after(id).state()).isEqualTo(ShipmentState.OUT_OF_STOCK);

        assertThat(move.retry(ShipmentId.after(id), Expected.ANY, SAM).state())
                .isEqualTo(ShipmentState.OUT_OF_STOCK);
        world.settle();
        world.get(MoveStock.class).receive(shirts.id(), M, 5, null, FINN);
        assertThat(move.retry(ShipmentId.after(id), Expected.ANY, SAM).state())
                .isEqualTo(ShipmentState.ADDRESS_ASKED);
        world.settle();
        world.deliverAllAgain();
        assertThat(level(shirts).reserved()).isEqualTo(13);
        assertThatThrownBy(() -> move.retry(ShipmentId.after(id), Expected.ANY, ADA))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void endsWhatWaitsForStockThatNeverComes() {
        var shirts = stage.shirts(10);
        var id = ready("k10", shirts, 10);
        move.split(id, shirts(shirts, 3), true, "Not on the shelf.", Expected.ANY, FINN);
        world.get(Reservations.class).reduce("k10", shirts(shirts, 3).getFirst(), 7, FINN.person());
        world.get(Reservations.class).reserve("other", shirts(shirts, 3), SAM.person());
        world.settle();
        var rest = ShipmentId.after(id);
        assertThat(after(id).state()).isEqualTo(ShipmentState.OUT_OF_STOCK);

        assertThatThrownBy(() -> move.cancel(rest, "Discontinued.", Expected.ANY, ADA))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> move.cancel(rest, null, Expected.ANY, SAM))
                .isInstanceOfSatisfying(
                        ReasonNotSaid.class,
                        refused ->
                                assertThat(refused.fields())
                                        .extracting(FieldProblem::field)
                                        .containsExactly("reason"));
        move.cancel(rest, "Discontinued.", Expected.ANY, SAM);
        world.settle(2);
        world.deliverAllAgain();
        assertThat(after(id).state()).isEqualTo(ShipmentState.CANCELLED);
        assertThat(after(id).reason()).isEqualTo("Discontinued.");
        assertThat(level(shirts).reserved()).isEqualTo(10);
        assertThatThrownBy(() -> move.retry(rest, Expected.ANY, SAM))
                .isInstanceOf(ShipmentNotReadyForThat.class);
    }

    @Test
    void refusesToLeaveOutWhatIsNotThereOrEverything() {
        var shirts = stage.shirts(10);
        var id = ready("k4", shirts, 10);
        assertThatThrownBy(() -> split(id, shirts(shirts, 11)))
                .isInstanceOfSatisfying(
                        LeftOutNotInShipment.class,
                        refused ->
                                assertThat(refused.fields())
                                        .extracting(FieldProblem::field)
                                        .containsExactly("lines[0].quantity"));
        assertThatThrownBy(() -> split(id, shirts(shirts, 10)))
                .isInstanceOf(LeftOutNotInShipment.class);
        assertThatThrownBy(() -> split(id, List.of())).isInstanceOf(LeftOutNotInShipment.class);
        split(id, shirts(shirts, 1));
        assertThatThrownBy(() -> split(id, shirts(shirts, 1))).isInstanceOf(SentAsAWhole.class);
        for (var nobody : List.of(SAM, ADA, BELA)) {
            assertThatThrownBy(() ->
                            move.split(id, shirts(shirts, 1), true, "x", Expected.ANY, nobody))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private void split(ShipmentId id, List<StockLine> out) {
        move.split(id, out, true, "Stained.", Expected.ANY, FINN);
    }

    @Test
    void sendsTheSameAgainAfterALoss() {
        var shirts = stage.shirts(20);
        var id = ready("k5", shirts, 10);
        stage.shippedBy(id, FINN);
        move.lose(id, "The carrier gave up.", Expected.ANY, FINN);
        world.settle();
        assertThat(level(shirts).onHand()).isEqualTo(10);
        move.resend(id, "Lost by the carrier.", Expected.ANY, SAM);
        world.settle(2);
        world.deliverAllAgain();
        var again = after(id);
        assertThat(again.state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
        assertThat(again.lines()).extracting(ShipmentLine::quantity).containsExactly(10);
        assertThat(level(shirts).onHand()).isEqualTo(10);
        assertThat(level(shirts).reserved()).isEqualTo(10);
        assertThatThrownBy(() -> move.resend(id, "Again", Expected.ANY, SAM))
                .isInstanceOf(SentAsAWhole.class);
        assertThatThrownBy(() -> move.resend(id, "Again", Expected.ANY, ADA))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void sendsWhatCameBackAgainFromTheShelf() {
        var shirts = stage.shirts(10);
        var id = ready("k6", shirts, 10);
        stage.shippedBy(id, FINN);
        move.takeBack(id, "Nobody was there.", Expected.ANY, FINN);
        world.settle();
        assertThat(level(shirts).available()).isEqualTo(10);
        move.resend(id, "To the office this time.", Expected.ANY, FINN);
        world.settle();
        assertThat(level(shirts).reserved()).isEqualTo(10);
    }

    @Test
    void leavesRewardsToWhereTheyWereGiven() {
        var shirts = stage.shirts(3);
        world.get(SendReward.class)
                .send(
                        new SendReward.Reward(
                                "r1", 1, BELA.person(), shirts.id(), M, "T-shirt · M", 2),
                        1,
                        SAM.person());
        world.settle();
        var id = ShipmentId.of(new Source(Source.Kind.REWARD, "r1", "", 1));
        stage.addressGiven(id, BELA);
        assertThatThrownBy(() -> split(id, shirts(shirts, 1))).isInstanceOf(SentAsAWhole.class);
        stage.shippedBy(id, FINN);
        move.lose(id, null, Expected.ANY, FINN);
        assertThatThrownBy(() -> move.resend(id, "Lost", Expected.ANY, FINN))
                .isInstanceOf(SentAsAWhole.class);
    }
}
