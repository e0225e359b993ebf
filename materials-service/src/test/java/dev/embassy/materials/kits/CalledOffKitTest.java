package dev.embassy.materials.kits;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.OutdatedVersion;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.shipments.MoveShipment;
import dev.embassy.materials.shipments.NothingMoreIsSent;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentNotReadyForThat;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Shipments;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.Reservations;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockLedger;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.world.Crash;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a kit that is not needed any more nothing leaves that is still there. */
@Execution(ExecutionMode.CONCURRENT)
class CalledOffKitTest {

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final MoveShipment move = world.get(MoveShipment.class);
    private final Shipments shipments = world.get(Shipments.class);
    private final KitRequests requests = world.get(KitRequests.class);
    private final DecideKitRequest decide = world.get(DecideKitRequest.class);

    @AfterEach
    void close() {
        world.close();
    }

    /** A kit of twenty stickers, reserved and with its address. */
    private KitRequestId ready(StockItem stickers) {
        var request = stage.submitted(stage.kitOf(stickers, 20), ADA);
        decide.approve(request.id(), null, Expected.ANY, SAM);
        world.settle();
        stage.addressGiven(firstOf(request.id()), ADA);
        world.settle();
        return request.id();
    }

    private void splitOff(ShipmentId parcel, StockItem stickers, int later) {
        move.split(parcel, List.of(some(stickers, later)), true, "Torn.", Expected.ANY, FINN);
    }

    private static StockLine some(StockItem item, int quantity) {
        return new StockLine(item.id(), item.variants().getFirst().id(), quantity);
    }

    private ShipmentId firstOf(KitRequestId id) {
        return Objects.requireNonNull(requests.get(id).shipmentId());
    }

    /** What follows the first. */
    private ShipmentId restOf(KitRequestId id) {
        return Objects.requireNonNull(shipments.get(firstOf(id)).followedBy());
    }

    private void meetupCancelled(KitRequestId id) {
        world.get(KitFollows.class)
                .meetupCancelled(
                        new MeetupId(requests.get(id).meetup().id()),
                        ADA.person(),
                        world.clock().instant());
    }

    private StockLevel level(StockItem item) {
        return world.get(StockLevels.class)
                .find(
                        StockLevelId.of(
                                item.id(), item.variants().getFirst().id(), DepotId.WAREHOUSE))
                .orElseThrow();
    }

    private void assertStock(StockItem item, int onHand) {
        assertThat(level(item).onHand()).isEqualTo(onHand);
        assertThat(level(item).reserved()).isZero();
        assertThat(world.get(StockLedger.class).onHand(level(item).id())).isEqualTo(onHand);
    }

    private List<String> happened(ShipmentId parcel) {
        return shipments.timeline(parcel).stream()
                .map(entry -> entry.action().substring("materials.shipment-".length()))
                .toList();
    }

    @Test
    void takesBackWhatFollowsTogetherWithWhatItFollows() {
        var stickers = stage.stickers(50);
        var id = ready(stickers);
        splitOff(firstOf(id), stickers, 5);
        world.settle();
        assertThat(shipments.get(restOf(id)).state()).isEqualTo(ShipmentState.ADDRESS_ASKED);

        decide.cancel(id, "The venue burnt down.", Expected.ANY, SAM);
        world.settle(2);
        world.deliverAllAgain();

        assertThat(requests.get(id).state()).isEqualTo(KitRequestState.CANCELLED);
        assertThat(shipments.get(firstOf(id)).state()).isEqualTo(ShipmentState.CANCELLED);
        var rest = shipments.get(restOf(id));
        assertThat(rest.state()).isEqualTo(ShipmentState.CANCELLED);
        assertThat(rest.reason()).isEqualTo("The venue burnt down.");
        assertThat(happened(rest.id())).containsExactly("requested", "address-asked", "cancelled");
        assertStock(stickers, 50);
    }

    @Test
    void keepsTheRestAtHomeWhenTheMeetupIsCancelledAfterTheFirstHasLeft() {
        var stickers = stage.stickers(50);
        var id = ready(stickers);
        splitOff(firstOf(id), stickers, 5);
        world.settle();
        stage.shippedBy(firstOf(id), FINN);
        world.settle();
        stage.addressGiven(restOf(id), ADA);

        meetupCancelled(id);
        meetupCancelled(id);
        world.settle(2);
        world.deliverAllAgain();

        assertThat(requests.get(id).state()).isEqualTo(KitRequestState.SHIPPED);
        assertThat(requests.get(id).meetupCancelledAt()).isNotNull();
        assertThat(shipments.get(firstOf(id)).state()).isEqualTo(ShipmentState.SHIPPED);
        assertThat(happened(restOf(id))).containsOnlyOnce("cancelled");
        assertStock(stickers, 35);

        move.deliver(firstOf(id), Expected.ANY, FINN);
        world.settle();
        assertThat(requests.get(id).state()).isEqualTo(KitRequestState.DELIVERED);
    }

    @Test
    void keepsAtHomeWhatWasToBeSentAgain() {
        var stickers = stage.stickers(50);
        var id = ready(stickers);
        stage.shippedBy(firstOf(id), FINN);
        move.lose(firstOf(id), "No trace.", Expected.ANY, FINN);
        move.resend(firstOf(id), "Once more.", Expected.ANY, FINN);
        world.settle();
        assertThat(shipments.get(restOf(id)).state()).isEqualTo(ShipmentState.ADDRESS_ASKED);

        meetupCancelled(id);
        world.settle(2);
        assertThat(shipments.get(restOf(id)).state()).isEqualTo(ShipmentState.CANCELLED);
        assertThat(requests.get(id).state()).isEqualTo(KitRequestState.LOST);
        assertStock(stickers, 30);
    }

    @Test
    void callsOffWhatFollowsBeforeAnybodyIsAskedForItsAddress() {
        var stickers = stage.stickers(50);
        var id = ready(stickers);
        stage.shippedBy(firstOf(id), FINN);
        move.lose(firstOf(id), "No trace.", Expected.ANY, FINN);
        world.settle();
        move.resend(firstOf(id), "Once more.", Expected.ANY, FINN);
        // The parcel that follows is not made yet.
        meetupCancelled(id);
        world.settle(2);
        world.deliverAllAgain();
        assertThat(happened(restOf(id))).containsExactly("requested", "cancelled");
        assertStock(stickers, 30);
    }

    /** Lost on the way, and to be sent again in a parcel that waits for its address. */
    private KitRequestId lostAndToBeSentAgain(StockItem stickers) {
        var id = ready(stickers);
        stage.shippedBy(firstOf(id), FINN);
        move.lose(firstOf(id), "No trace.", Expected.ANY, FINN);
        move.resend(firstOf(id), "Once more.", Expected.ANY, FINN);
        world.settle();
        assertThat(requests.get(id).state()).isEqualTo(KitRequestState.LOST);
        assertThat(shipments.get(restOf(id)).state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
        return id;
    }

    @Test
    void keepsAtHomeWhatWasToBeSentAgainWhenTheLostKitIsClosed() {
        var stickers = stage.stickers(50);
        var id = lostAndToBeSentAgain(stickers);

        decide.close(id, "They printed their own.", Expected.ANY, SAM);
        world.settle(2);
        world.deliverAllAgain();

        assertThat(requests.get(id).state()).isEqualTo(KitRequestState.CLOSED);
        var again = shipments.get(restOf(id));
        assertThat(again.state()).isEqualTo(ShipmentState.CANCELLED);
        assertThat(again.reason()).isEqualTo("The kit was closed. They printed their own.");
        assertThat(happened(again.id())).containsExactly("requested", "address-asked", "cancelled");
        assertStock(stickers, 30);
    }

    @Test
    void sendsNothingAgainOfALostKitThatIsClosed() {
        var stickers = stage.stickers(50);
        var id = ready(stickers);
        stage.shippedBy(firstOf(id), FINN);
        move.lose(firstOf(id), "No trace.", Expected.ANY, FINN);
        world.settle();
        decide.close(id, null, Expected.ANY, SAM);
        assertThatThrownBy(() -> move.resend(firstOf(id), "Once more.", Expected.ANY, SAM))
                .isInstanceOf(NothingMoreIsSent.class)
                .hasMessageContaining("The kit was closed.");
    }

    @Test
    void refusesToCloseAKitOfWhichAnotherParcelHasLeftMeanwhile() {
        var stickers = stage.stickers(50);
        var id = lostAndToBeSentAgain(stickers);
        stage.addressGiven(restOf(id), ADA);
        stage.shippedBy(restOf(id), FINN);
        // The kit does not know of it yet.
        assertThat(requests.get(id).state()).isEqualTo(KitRequestState.LOST);
        assertThatThrownBy(() -> decide.close(id, null, Expected.ANY, SAM))
                .isInstanceOf(KitRequestNotInState.class)
                .hasMessageContaining("has left meanwhile");
        world.settle();
        assertThat(requests.get(id).state()).isEqualTo(KitRequestState.SHIPPED);
        assertThat(shipments.get(restOf(id)).state()).isEqualTo(ShipmentState.SHIPPED);
    }

    @Test
    void callsNothingOffForThoseWhoMayNotClose() {
        var stickers = stage.stickers(50);
        var id = lostAndToBeSentAgain(stickers);
        for (var nobody : List.of(ADA, FINN)) {
            assertThatThrownBy(() -> decide.close(id, null, Expected.ANY, nobody))
                    .isInstanceOf(NotAllowed.class);
        }
        // Nor for somebody who saw an older state of it.
        var old = new Expected(requests.get(id).version() - 1);
        assertThatThrownBy(() -> decide.close(id, null, old, SAM))
                .isInstanceOf(OutdatedVersion.class);
        world.settle();
        assertThat(shipments.get(restOf(id)).state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
    }

    @Test
    void closesALostKitAfterACrashOfTheFirstTry() {
        for (int store = 1; ; store++) {
            var stickers = stage.stickers(50);
            var id = lostAndToBeSentAgain(stickers);
            world.outbox().crashAt(store, store % 2 == 0);
            boolean killed = closeIsKilled(id);
            world.outbox().neverCrash();
            world.settle();
            if (requests.get(id).state() != KitRequestState.CLOSED) {
                decide.close(id, null, Expected.ANY, SAM);
            }
            world.settle();
            world.deliverAllAgain();
            assertThat(shipments.get(restOf(id)).state())
                    .as("killed at store %d", store)
                    .isEqualTo(ShipmentState.CANCELLED);
            assertStock(stickers, 30);
            if (!killed) {
                return;
            }
        }
    }

    private boolean closeIsKilled(KitRequestId id) {
        try {
            decide.close(id, null, Expected.ANY, SAM);
            return false;
        } catch (Crash killed) {
            return true;
        }
    }

    @Test
    void sendsNothingAgainForAMeetupThatWasCancelled() {
        var stickers = stage.stickers(50);
        var id = ready(stickers);
        stage.shippedBy(firstOf(id), FINN);
        move.lose(firstOf(id), "No trace.", Expected.ANY, FINN);
        world.settle();
        meetupCancelled(id);
        assertThatThrownBy(() -> move.resend(firstOf(id), "Once more.", Expected.ANY, SAM))
                .isInstanceOf(NothingMoreIsSent.class)
                .hasMessageContaining("The meetup was cancelled.");
    }

    @Test
    void callsOffWhatWaitsForStock() {
        var stickers = stage.stickers(20);
        var id = ready(stickers);
        splitOff(firstOf(id), stickers, 5);
        // Somebody else takes what is free before the rest can.
        var reservations = world.get(Reservations.class);
        reservations.reduce(
                requests.get(id).reservationKey(), some(stickers, 5), 15, FINN.person());
        reservations.reserve("other", List.of(some(stickers, 5)), SAM.person());
        world.settle();
        assertThat(shipments.get(restOf(id)).state()).isEqualTo(ShipmentState.OUT_OF_STOCK);
        stage.shippedBy(firstOf(id), FINN);
        world.settle();
        meetupCancelled(id);
        world.settle(2);
        assertThat(shipments.get(restOf(id)).state()).isEqualTo(ShipmentState.CANCELLED);
        assertThat(level(stickers).reserved()).isEqualTo(5);
    }

    @Test
    void leavesNothingBehindOfAKitWhoseFirstParcelIsCancelled() {
        var stickers = stage.stickers(50);
        var id = ready(stickers);
        splitOff(firstOf(id), stickers, 5);
        world.settle();
        move.cancel(firstOf(id), null, Expected.ANY, FINN);
        world.settle(2);
        assertThat(requests.get(id).state()).isEqualTo(KitRequestState.CANCELLED);
        assertThat(shipments.get(restOf(id)).state()).isEqualTo(ShipmentState.CANCELLED);
        assertStock(stickers, 50);
    }

    @Test
    void goesOnWithTheFirstWhenOnlyTheRestIsCancelled() {
        var stickers = stage.stickers(50);
        var id = ready(stickers);
        splitOff(firstOf(id), stickers, 5);
        world.settle();
        move.cancel(restOf(id), "Not worth it.", Expected.ANY, SAM);
        world.settle(2);
        assertThat(requests.get(id).state()).isEqualTo(KitRequestState.APPROVED);
        assertThat(shipments.get(firstOf(id)).state()).isEqualTo(ShipmentState.READY);
        assertThat(level(stickers).reserved()).isEqualTo(15);
    }

    @Test
    void refusesToTakeBackAKitThatHasLeftAndThenLeavesTheRestAlone() {
        var stickers = stage.stickers(50);
        var id = ready(stickers);
        splitOff(firstOf(id), stickers, 5);
        world.settle();
        stage.shippedBy(firstOf(id), FINN);
        assertThatThrownBy(() -> decide.cancel(id, "Late.", Expected.ANY, SAM))
                .isInstanceOf(ShipmentNotReadyForThat.class);
        world.settle();
        assertThat(shipments.get(restOf(id)).state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
    }

    /** Dies at every store, before and after each write; only the events come again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsInTheSameWhereverItIsKilled(boolean beforeWriting) {
        for (int store = 1; ; store++) {
            var stickers = stage.stickers(50);
            var id = ready(stickers);
            splitOff(firstOf(id), stickers, 5);
            world.settle();
            world.outbox().crashAt(store, beforeWriting);
            boolean killed = cancelIsKilled(id);
            world.outbox().neverCrash();
            if (killed && beforeWriting && store == 1) {
                continue;
            }
            world.settle();
            world.deliverAllAgain();
            assertThat(requests.get(id).state())
                    .as("killed at store %d", store)
                    .isEqualTo(KitRequestState.CANCELLED);
            assertThat(shipments.get(restOf(id)).state()).isEqualTo(ShipmentState.CANCELLED);
            assertStock(stickers, 50);
            if (!killed) {
                assertThat(store).isGreaterThan(3);
                return;
            }
        }
    }

    private boolean cancelIsKilled(KitRequestId id) {
        try {
            decide.cancel(id, "Not needed.", Expected.ANY, SAM);
            world.settle();
            return false;
        } catch (Crash killed) {
            return true;
        }
    }
}
