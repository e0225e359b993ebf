package dev.embassy.materials.kits;

import static dev.embassy.materials.kits.KitRequestState.DELIVERED;
import static dev.embassy.materials.kits.KitRequestState.LOST;
import static dev.embassy.materials.kits.KitRequestState.REPORTED;
import static dev.embassy.materials.kits.KitRequestState.RETURNED;
import static dev.embassy.materials.kits.KitRequestState.SHIPPED;
import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.shipments.MoveShipment;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Shipments;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.stock.StockLedger;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.TestClock;
import dev.embassy.materials.world.World;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A kit whose parcel was lost or came back follows the one that is sent instead. */
@Execution(ExecutionMode.CONCURRENT)
class SentAgainTest {

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final MoveShipment move = world.get(MoveShipment.class);
    private final Shipments shipments = world.get(Shipments.class);
    private final KitRequests requests = world.get(KitRequests.class);
    private final KitFollows follows = world.get(KitFollows.class);

    @AfterEach
    void close() {
        world.close();
    }

    private KitRequestId approved() {
        var request = stage.submitted(stage.kitOf(stage.stickers(100), 20), ADA);
        world.get(DecideKitRequest.class).approve(request.id(), null, Expected.ANY, SAM);
        world.settle();
        return request.id();
    }

    private KitRequestId shipped() {
        var id = approved();
        send(parcelOf(id));
        world.settle();
        return id;
    }

    private KitRequestId lost() {
        var id = shipped();
        move.lose(parcelOf(id), "No trace.", Expected.ANY, FINN);
        world.settle();
        assertThat(stateOf(id)).isEqualTo(LOST);
        return id;
    }

    private void send(ShipmentId parcel) {
        stage.addressGiven(parcel, ADA);
        stage.shippedBy(parcel, FINN);
    }

    private KitRequestState stateOf(KitRequestId id) {
        return requests.get(id).state();
    }

    private ShipmentId parcelOf(KitRequestId id) {
        return Objects.requireNonNull(requests.get(id).parcel());
    }

    private ShipmentId after(ShipmentId parcel) {
        return Objects.requireNonNull(shipments.get(parcel).followedBy());
    }

    /** The address is asked anew, but nothing has left yet. */
    private ShipmentId resent(ShipmentId parcel) {
        move.resend(parcel, "Once more.", Expected.ANY, FINN);
        world.settle();
        return after(parcel);
    }

    private void tell(KitRequestId id, ShipmentId parcel, KitCommand step) {
        follows.shipment(id, parcel, step, null, FINN.person(), world.clock().instant());
    }

    private List<String> happened(KitRequestId id) {
        return requests.timeline(id).stream()
                .map(TimelineEntry::action)
                .map(action -> action.substring("materials.kit-".length()))
                .toList();
    }

    @Test
    void goesOnOnceTheOtherParcelHasLeftAndNotBefore() {
        var id = lost();
        var first = parcelOf(id);
        var other = resent(first);
        stage.addressGiven(other, ADA);
        world.settle();
        assertThat(stateOf(id)).isEqualTo(LOST);
        assertThat(parcelOf(id)).isEqualTo(first);

        stage.shippedBy(other, FINN);
        world.settle(2);
        assertThat(stateOf(id)).isEqualTo(SHIPPED);
        assertThat(parcelOf(id)).isEqualTo(other);
        assertThat(requests.get(id).trouble()).isNull();

        move.deliver(other, Expected.ANY, FINN);
        world.settle(2);
        assertThat(stateOf(id)).isEqualTo(DELIVERED);
        assertThat(happened(id)).endsWith("shipped", "lost", "shipped", "delivered");
    }

    @Test
    void isLostOrComesBackOnceMore() {
        var id = lost();
        var second = resent(parcelOf(id));
        send(second);
        move.takeBack(second, "Nobody there.", Expected.ANY, FINN);
        world.settle();
        assertThat(stateOf(id)).isEqualTo(RETURNED);
        assertThat(requests.get(id).trouble()).isEqualTo("Nobody there.");

        var third = resent(second);
        send(third);
        world.settle();
        assertThat(stateOf(id)).isEqualTo(SHIPPED);
        assertThat(parcelOf(id)).isEqualTo(third);
    }

    @Test
    void saysWhichParcelWentInstead() {
        var other = new ShipmentId("another");
        var request = requests.get(lost());
        assertThat(request.sentAgain(other, 1, FINN.person(), world.clock().instant()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.request().shipmentId()).isEqualTo(other);
                    assertThat(event.request().sentAgainIn()).isEqualTo(other);
                });
        assertThat(request.follow(other, KitCommand.LOSE, null, FINN.person(), TestClock.START))
                .singleElement()
                .satisfies(event -> assertThat(event.request().sentAgainIn()).isEqualTo(other));
    }

    @Test
    void doesNotGoBackWhenTheOldNewsComeAgain() {
        var id = lost();
        var first = parcelOf(id);
        var second = resent(first);
        send(second);
        world.settle();

        tell(id, first, KitCommand.SHIP);
        tell(id, first, KitCommand.LOSE);
        assertThat(stateOf(id)).isEqualTo(SHIPPED);

        move.lose(second, null, Expected.ANY, FINN);
        world.settle();
        tell(id, second, KitCommand.SHIP);
        tell(id, first, KitCommand.SHIP);
        assertThat(stateOf(id)).isEqualTo(LOST);
        world.deliverAllAgain();
        assertThat(stateOf(id)).isEqualTo(LOST);
    }

    @Test
    void catchesUpWhenTheNewsOfTheOtherParcelComeFirst() {
        var id = shipped();
        var first = parcelOf(id);
        var parcel = shipments.get(first);
        parcel.lose(null, FINN.person(), world.clock().instant());
        shipments.store(parcel, List.of());
        var second = resent(first);
        send(second);
        move.deliver(second, Expected.ANY, FINN);
        world.settle();
        assertThat(stateOf(id)).isEqualTo(SHIPPED);
        assertThat(parcelOf(id)).isEqualTo(first);

        tell(id, first, KitCommand.LOSE);

        assertThat(stateOf(id)).isEqualTo(DELIVERED);
        assertThat(parcelOf(id)).isEqualTo(second);
        assertThat(happened(id)).endsWith("shipped", "lost", "shipped", "delivered");
    }

    @Test
    void isReportedWhenItArrivesAfterTheReport() {
        var id = lost();
        var second = resent(parcelOf(id));
        follows.meetupReported(
                new MeetupId(requests.get(id).meetup().id()),
                ADA.person(),
                world.clock().instant());
        assertThat(stateOf(id)).isEqualTo(LOST);

        send(second);
        move.deliver(second, Expected.ANY, FINN);
        world.settle();

        assertThat(stateOf(id)).isEqualTo(REPORTED);
    }

    @Test
    void staysClosedOnceStaffHasClosedIt() {
        var id = lost();
        var first = parcelOf(id);
        var second = resent(first);
        world.get(DecideKitRequest.class).close(id, null, Expected.ANY, SAM);
        world.settle();
        assertThat(shipments.get(second).state()).isEqualTo(ShipmentState.CANCELLED);
        // It turns up after all.
        move.deliver(first, Expected.ANY, FINN);
        world.settle();
        assertThat(stateOf(id)).isEqualTo(KitRequestState.CLOSED);
    }

    @Test
    void isDeliveredWhenWhatWasLostTurnsUp() {
        var id = lost();
        var parcel = parcelOf(id);
        for (var nobody : List.of(SAM, BELA)) {
            assertThatThrownBy(() -> move.deliver(parcel, Expected.ANY, nobody))
                    .isInstanceOf(NotAllowed.class);
        }
        move.deliver(parcel, Expected.ANY, FINN);
        world.settle(2);
        world.deliverAllAgain();
        assertThat(stateOf(id)).isEqualTo(DELIVERED);
        assertThat(requests.get(id).trouble()).isNull();
        assertThat(happened(id)).endsWith("shipped", "lost", "delivered");
        assertStock(80);
        assertThat(sent(id)).isEqualTo(20);
    }

    @Test
    void comesBackAfterItWasThoughtToBeLost() {
        var id = lost();
        move.takeBack(parcelOf(id), "It lay at the depot.", Expected.ANY, FINN);
        world.settle(2);
        world.deliverAllAgain();
        assertThat(stateOf(id)).isEqualTo(RETURNED);
        assertThat(requests.get(id).trouble()).isEqualTo("It lay at the depot.");
        assertStock(100);
        assertThat(sent(id)).isZero();
    }

    @Test
    void countsBothWhereWhatWasSentAgainArrivesAsWell() {
        var id = lost();
        var first = parcelOf(id);
        var second = resent(first);
        send(second);
        world.settle();
        move.deliver(first, Expected.ANY, FINN);
        world.settle();
        assertThat(stateOf(id)).isEqualTo(SHIPPED);
        move.deliver(second, Expected.ANY, FINN);
        world.settle(2);
        world.deliverAllAgain();
        assertThat(stateOf(id)).isEqualTo(DELIVERED);
        assertStock(60);
        assertThat(sent(id)).isEqualTo(40);
    }

    @Test
    void isDeliveredWithTheFirstWhereTheSecondIsLostInstead() {
        var id = lost();
        var first = parcelOf(id);
        var second = resent(first);
        send(second);
        move.deliver(first, Expected.ANY, FINN);
        world.settle();
        move.lose(second, null, Expected.ANY, FINN);
        world.settle(2);
        world.deliverAllAgain();
        assertThat(stateOf(id)).isEqualTo(DELIVERED);
        assertStock(60);
        assertThat(sent(id)).isEqualTo(20);
    }

    @Test
    void needsNoSecondParcelOnceTheFirstHasTurnedUp() {
        var id = lost();
        var first = parcelOf(id);
        var second = resent(first);
        move.deliver(first, Expected.ANY, FINN);
        move.cancel(second, "The first one arrived.", Expected.ANY, SAM);
        world.settle(2);
        assertThat(stateOf(id)).isEqualTo(DELIVERED);
        assertStock(80);
    }

    /** After a loss another kit may be asked for, and takes the place of the first. */
    @Test
    void makesRoomBesideTheKitThatWasAskedForInstead() {
        for (boolean again : List.of(true, false)) {
            var id = lost();
            var lost = requests.get(id);
            var other =
                    world.get(RequestKit.class)
                            .create(
                                    new MeetupId(lost.meetup().id()),
                                    new KitOrder(lost.templateId(), 1, List.of(), null),
                                    true,
                                    ADA);
            assertThat(other.place()).isEqualTo(1);
            if (again) {
                send(resent(parcelOf(id)));
            } else {
                move.deliver(parcelOf(id), Expected.ANY, FINN);
            }
            world.settle(2);
            assertThat(stateOf(id)).isEqualTo(again ? SHIPPED : DELIVERED);
            assertThat(requests.get(id).place()).isEqualTo(2);
        }
    }

    private int sent(KitRequestId id) {
        return world.get(KitParcels.class).sent(requests.get(id)).stream()
                .mapToInt(StockLine::quantity)
                .sum();
    }

    /** Of the hundred stickers there were. */
    private void assertStock(int onHand) {
        var item = world.get(StockItems.class).list().getFirst();
        var level =
                world.get(StockLevels.class)
                        .find(
                                StockLevelId.of(
                                        item.id(),
                                        item.variants().getFirst().id(),
                                        DepotId.WAREHOUSE))
                        .orElseThrow();
        assertThat(level.onHand()).isEqualTo(onHand);
        assertThat(level.reserved()).isZero();
        assertThat(world.get(StockLedger.class).onHand(level.id())).isEqualTo(onHand);
    }

    @Test
    void followsTheFirstOfTwoParcelsWhereOnlyTheRestIsLost() {
        var id = approved();
        var first = parcelOf(id);
        stage.addressGiven(first, ADA);
        var line = shipments.get(first).stockLines().getFirst();
        var rest = List.of(new StockLine(line.itemId(), line.variantId(), 5));
        move.split(first, rest, true, "Not on the shelf.", Expected.ANY, FINN);
        stage.shippedBy(first, FINN);
        world.settle();
        send(after(first));
        move.lose(after(first), null, Expected.ANY, FINN);
        world.settle();
        assertThat(stateOf(id)).isEqualTo(SHIPPED);

        move.deliver(first, Expected.ANY, FINN);
        world.settle();
        assertThat(stateOf(id)).isEqualTo(DELIVERED);
        assertThat(parcelOf(id)).isEqualTo(first);
    }
}
