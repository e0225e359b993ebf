package dev.embassy.materials.kits;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static dev.embassy.materials.world.World.TESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.chassis.problem.Refusal;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.shipments.MoveShipment;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentNotReadyForThat;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Shipments;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockLedger;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.world.Crash;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class KitApprovalTest {

    private static final VariantId M = new VariantId("m");
    private static final VariantId L = new VariantId("l");

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final DecideKitRequest decide = world.get(DecideKitRequest.class);
    private final KitRequests requests = world.get(KitRequests.class);

    @AfterEach
    void close() {
        world.close();
    }

    private StockLevel level(StockItem item, VariantId variant) {
        return world.get(StockLevels.class)
                .find(StockLevelId.of(item.id(), variant, DepotId.WAREHOUSE))
                .orElseThrow();
    }

    private ShipmentId shipmentOf(KitRequest request) {
        return Objects.requireNonNull(requests.get(request.id()).shipmentId());
    }

    private KitRequest shirts(StockItem shirts, int medium, int large) {
        return stage.submitted(
                stage.kitOf(shirts, 20),
                ADA,
                new StockLine(shirts.id(), M, medium),
                new StockLine(shirts.id(), L, large));
    }

    @Test
    void reservesStockAndMakesTheShipment() {
        var shirts = stage.shirts(30);
        var request = shirts(shirts, 12, 8);

        decide.approve(request.id(), "Enjoy.", Expected.ANY, SAM);
        world.settle(2);

        var approved = requests.get(request.id());
        assertThat(approved.state()).isEqualTo(KitRequestState.APPROVED);
        assertThat(approved.lines()).allMatch(line -> line.approved() == line.requested());
        assertThat(level(shirts, M).reserved()).isEqualTo(12);
        assertThat(level(shirts, L).reserved()).isEqualTo(8);
        var shipment = world.get(Shipments.class).get(shipmentOf(request));
        assertThat(shipment.state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
        assertThat(shipment.recipient()).isEqualTo(ADA.person());
        assertThat(world.outbox().actions())
                .containsOnlyOnce("materials.kit-approved", "materials.shipment-address-asked");
    }

    @Test
    void approvesAPart() {
        var shirts = stage.shirts(30);
        var request = shirts(shirts, 12, 8);

        decide.approvePartially(
                request.id(),
                List.of(new StockLine(shirts.id(), M, 5)),
                "The others are on order.",
                Expected.ANY,
                SAM);

        var approved = requests.get(request.id());
        assertThat(approved.state()).isEqualTo(KitRequestState.PARTIALLY_APPROVED);
        assertThat(level(shirts, M).reserved()).isEqualTo(5);
        assertThat(level(shirts, L).reserved()).isZero();
    }

    @Test
    void tellsWhatIsLeftAndTakesNothingWhenStockIsShort() {
        var shirts = stage.shirts(10);
        var request = shirts(shirts, 8, 12);

        assertThatThrownBy(() -> decide.approve(request.id(), null, Expected.ANY, SAM))
                .isInstanceOf(StockShort.class)
                .hasMessageContaining("T-shirt · L: 12 wanted, 10 left");

        var waiting = requests.get(request.id());
        assertThat(waiting.state()).isEqualTo(KitRequestState.SUBMITTED);
        assertThat(waiting.approval()).isNull();
        assertThat(level(shirts, M).reserved()).isZero();

        decide.approvePartially(
                request.id(),
                List.of(new StockLine(shirts.id(), M, 8), new StockLine(shirts.id(), L, 10)),
                "All there is.",
                Expected.ANY,
                SAM);
        assertThat(level(shirts, M).reserved()).isEqualTo(8);
        assertThat(level(shirts, L).reserved()).isEqualTo(10);
    }

    @Test
    void refusesApprovalByAnybodyButStaff() {
        var request = stage.submitted(stage.kitOf(stage.stickers(50), 20), ADA);
        assertThatThrownBy(() -> decide.approve(request.id(), null, Expected.ANY, FINN))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void refusesApprovalByTheRequester() {
        var request = stage.submitted(stage.kitOf(stage.stickers(50), 20), TESS_AS_ORGANISER);
        assertThatThrownBy(
                        () -> decide.approve(request.id(), null, Expected.ANY, TESS_AS_ORGANISER))
                .isInstanceOf(OwnRequestMayNotBeDecided.class);
        assertThat(
                        requests.get(request.id())
                                .actionsFor(TESS_AS_ORGANISER, world.clock().instant()))
                .containsExactly("edit", "withdraw");
    }

    private static final Actor TESS_AS_ORGANISER =
            new Actor(TESS.id(), TESS.name(), null, Set.of("staff", "organiser"));

    @Test
    void refusesASecondDecision() {
        var request = stage.submitted(stage.kitOf(stage.stickers(50), 20), ADA);
        decide.approve(request.id(), null, Expected.ANY, SAM);
        assertThatThrownBy(() -> decide.decline(request.id(), "No.", Expected.ANY, TESS))
                .isInstanceOf(KitAlreadyDecided.class);
    }

    @Test
    void letsExactlyOneOf64HaveTheLastKit() throws Exception {
        var stickers = stage.stickers(20);
        var template = stage.kitOf(stickers, 20);
        var waiting = new ArrayList<KitRequest>();
        for (int i = 0; i < 64; i++) {
            waiting.add(stage.submitted(template, ADA));
        }
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var approvals =
                    waiting.stream()
                            .<Callable<String>>map(request -> () -> outcome(request))
                            .toList();
            for (var done : threads.invokeAll(approvals)) {
                outcomes.add(done.get());
            }
        }
        assertThat(outcomes).containsOnly("approved", "stock-short");
        assertThat(outcomes).containsOnlyOnce("approved");
        var level = level(stickers, stickers.variants().getFirst().id());
        assertThat(level.reserved()).isEqualTo(20);
        assertThat(level.available()).isZero();
    }

    private String outcome(KitRequest request) {
        try {
            decide.approve(request.id(), null, Expected.ANY, SAM);
            return "approved";
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    /** Dies at every store of an approval that succeeds, before and after each write. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void completesAnApprovalThatWasKilledBetweenAnyTwoSteps(boolean beforeWriting) {
        for (int store = 1; ; store++) {
            var shirts = stage.shirts(30);
            var request = shirts(shirts, 12, 8);
            world.settle();
            world.outbox().crashAt(store, beforeWriting);
            if (survives(request)) {
                assertThat(store).as("an approval has several steps").isGreaterThan(4);
                break;
            }
            recover(request);
            assertThat(requests.get(request.id()).state())
                    .as("killed at store %d", store)
                    .isEqualTo(KitRequestState.APPROVED);
            assertThat(level(shirts, M).reserved()).isEqualTo(12);
            assertThat(level(shirts, L).reserved()).isEqualTo(8);
            assertThat(world.outbox().all())
                    .filteredOn(event -> event.subject().equals(request.id().value()))
                    .filteredOn(event -> event.action().equals("materials.kit-approved"))
                    .hasSize(1);
        }
    }

    /** Dies at every store of an approval that finds stock short. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void undoesAnApprovalThatWasKilledBetweenAnyTwoSteps(boolean beforeWriting) {
        for (int store = 1; ; store++) {
            var shirts = stage.shirts(10);
            var request = shirts(shirts, 8, 12);
            world.settle();
            world.outbox().crashAt(store, beforeWriting);
            if (survives(request)) {
                break;
            }
            recover(request);
            var after = requests.get(request.id());
            assertThat(after.state()).isEqualTo(KitRequestState.SUBMITTED);
            assertThat(after.approval()).isNull();
            assertThat(level(shirts, M).reserved()).as("killed at store %d", store).isZero();
            assertThat(level(shirts, L).reserved()).isZero();
        }
    }

    private boolean survives(KitRequest request) {
        try {
            decide.approve(request.id(), null, Expected.ANY, SAM);
            world.settle();
        } catch (StockShort refused) {
            boolean survived = world.outbox().survived();
            world.outbox().neverCrash();
            return survived;
        } catch (Crash killed) {
            world.outbox().neverCrash();
            return false;
        }
        boolean survived = world.outbox().survived();
        world.outbox().neverCrash();
        return survived;
    }

    /** A minute later the sweep comes; a person whose decision was lost gives it again. */
    private void recover(KitRequest request) {
        world.clock().pass(Duration.ofMinutes(1));
        world.get(KitSweep.class).finishApprovals();
        world.deliverAllAgain();
        var now = requests.get(request.id());
        if (now.state().isUndecided() && now.approval() == null) {
            try {
                decide.approve(request.id(), null, Expected.ANY, SAM);
            } catch (StockShort stillShort) {
                return;
            }
            world.settle();
        }
    }

    @Test
    void goesFromRequestToReport() {
        var shirts = stage.shirts(30);
        var request = shirts(shirts, 12, 8);
        decide.approve(request.id(), null, Expected.ANY, SAM);
        world.settle(2);
        var shipment = shipmentOf(request);

        stage.addressGiven(shipment, ADA);
        stage.shippedBy(shipment, FINN);
        world.settle(2);
        assertThat(requests.get(request.id()).state()).isEqualTo(KitRequestState.SHIPPED);
        assertThat(level(shirts, M).onHand()).isEqualTo(18);
        assertThat(level(shirts, M).reserved()).isZero();

        world.get(MoveShipment.class).deliver(shipment, Expected.ANY, FINN);
        world.settle(2);
        assertThat(requests.get(request.id()).state()).isEqualTo(KitRequestState.DELIVERED);

        var follows = world.get(KitFollows.class);
        var meetup = new MeetupId(request.meetup().id());
        follows.meetupReported(meetup, ADA.person(), world.clock().instant());
        follows.meetupReported(meetup, ADA.person(), world.clock().instant());
        assertThat(requests.get(request.id()).state()).isEqualTo(KitRequestState.REPORTED);

        world.deliverAllAgain();
        assertThat(requests.get(request.id()).state()).isEqualTo(KitRequestState.REPORTED);
        assertThat(level(shirts, M).onHand()).isEqualTo(18);
        assertThat(world.get(StockLedger.class).onHand(level(shirts, M).id())).isEqualTo(18);

        decide.close(request.id(), null, Expected.ANY, SAM);
        assertThat(requests.timeline(request.id()))
                .extracting(entry -> entry.action().substring("materials.".length()))
                .containsExactly(
                        "kit-drafted",
                        "kit-requested",
                        "kit-approved",
                        "kit-picking",
                        "kit-shipped",
                        "kit-delivered",
                        "kit-reported",
                        "kit-closed");
    }

    @Test
    void takesAnApprovalBackBeforeItLeaves() {
        var shirts = stage.shirts(30);
        var request = shirts(shirts, 12, 8);
        decide.approve(request.id(), null, Expected.ANY, SAM);
        assertThatThrownBy(() -> decide.cancel(request.id(), "No.", Expected.ANY, FINN))
                .isInstanceOf(NotAllowed.class);
        decide.cancel(request.id(), "The venue burnt down.", Expected.ANY, TESS);
        world.settle(2);

        var after = requests.get(request.id());
        assertThat(after.state()).isEqualTo(KitRequestState.CANCELLED);
        assertThat(after.reason()).isEqualTo("The venue burnt down.");
        assertThat(level(shirts, M).reserved()).isZero();
        assertThat(world.get(Shipments.class).get(shipmentOf(request)).state())
                .isEqualTo(ShipmentState.CANCELLED);
        assertThat(world.outbox().actions())
                .containsOnlyOnce("materials.kit-cancelled", "materials.shipment-cancelled");
    }

    @Test
    void doesNotCallBackWhatHasLeft() {
        var request = shirts(stage.shirts(30), 12, 8);
        decide.approve(request.id(), null, Expected.ANY, SAM);
        world.settle();
        stage.addressGiven(shipmentOf(request), ADA);
        stage.shippedBy(shipmentOf(request), FINN);
        assertThatThrownBy(() -> decide.cancel(request.id(), "Late.", Expected.ANY, SAM))
                .isInstanceOf(ShipmentNotReadyForThat.class);
        world.settle();
        assertThat(requests.get(request.id()).state()).isEqualTo(KitRequestState.SHIPPED);
    }

    @Test
    void becomesReportedOnArrivalWhenTheReportWasFirst() {
        var request = stage.submitted(stage.kitOf(stage.stickers(50), 20), ADA);
        decide.approve(request.id(), null, Expected.ANY, SAM);
        world.settle();
        var shipment = shipmentOf(request);
        stage.addressGiven(shipment, ADA);
        stage.shippedBy(shipment, FINN);
        world.settle();
        world.get(KitFollows.class)
                .meetupReported(
                        new MeetupId(request.meetup().id()), ADA.person(), world.clock().instant());
        world.get(MoveShipment.class).deliver(shipment, Expected.ANY, FINN);
        world.settle();
        assertThat(requests.get(request.id()).state()).isEqualTo(KitRequestState.REPORTED);
    }
}
