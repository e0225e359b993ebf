package dev.embassy.materials.stock;

import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.terms.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stock does on every store, with many threads at once. */
abstract class StockKit {

    abstract <T> T get(Class<T> type);

    /** Waits until the ledger has what was stored. */
    abstract void settle(Runnable check);

    private StockItem stickers() {
        return get(AddStockItem.class)
                .add("Stickers", List.of(), Money.eur(10), "Paper stickers", 5, SAM);
    }

    private static VariantId only(StockItem item) {
        return item.variants().getFirst().id();
    }

    private StockLevel level(StockItem item) {
        return get(StockLevels.class)
                .find(StockLevelId.of(item.id(), only(item), DepotId.WAREHOUSE))
                .orElseThrow();
    }

    @Test
    void receivesReservesAndShips() {
        var item = stickers();
        get(MoveStock.class).receive(item.id(), null, 50, "First", FINN);
        var lines = List.of(new StockLine(item.id(), only(item), 20));
        var reservations = get(Reservations.class);
        assertThat(reservations.reserve("k", lines, SAM.person())).isEmpty();
        assertThat(reservations.reserve("k", lines, SAM.person())).isEmpty();
        assertThat(level(item).available()).isEqualTo(30);
        reservations.ship("k", lines, FINN.person());
        reservations.ship("k", lines, FINN.person());
        assertThat(level(item).onHand()).isEqualTo(30);
        assertThat(level(item).reserved()).isZero();
        settle(() ->
                assertThat(get(StockLedger.class).of(item.id(), PageRequest.first(10)).items())
                        .extracting(LedgerEntry::kind)
                        .containsExactly(
                                LedgerEntry.Kind.SHIPPED,
                                LedgerEntry.Kind.RESERVED,
                                LedgerEntry.Kind.RECEIVED));
    }

    @Test
    void refusesAnAdjustmentIntoWhatIsReserved() {
        var item = stickers();
        get(MoveStock.class).receive(item.id(), null, 10, null, FINN);
        get(Reservations.class)
                .reserve("k", List.of(new StockLine(item.id(), only(item), 8)), SAM.person());
        assertThatThrownBy(() -> get(MoveStock.class).adjust(item.id(), null, -3, "Lost", FINN))
                .isInstanceOf(NotEnoughStock.class);
        get(MoveStock.class).adjust(item.id(), null, -2, "Lost", FINN);
        assertThat(level(item).available()).isZero();
    }

    @Test
    void keepsALateReserveOfAReleasedKeyWithoutEffect() {
        var item = stickers();
        get(MoveStock.class).receive(item.id(), null, 10, null, FINN);
        var lines = List.of(new StockLine(item.id(), only(item), 8));
        get(Reservations.class).release("late", lines, SAM.person());
        assertThatThrownBy(() -> get(Reservations.class).reserve("late", lines, SAM.person()))
                .isInstanceOf(ReservationSettled.class);
        assertThat(level(item).reserved()).isZero();
    }

    @Test
    void isNeverNegativeAndItsLedgerAddsUpWhateverRunsAtOnce() throws Exception {
        var item = stickers();
        get(MoveStock.class).receive(item.id(), null, 20, null, FINN);
        var tasks = new ArrayList<Callable<String>>();
        for (int worker = 0; worker < 16; worker++) {
            int seed = worker;
            tasks.add(() -> work(item, seed));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isEqualTo("done");
            }
        }
        var level = level(item);
        assertThat(level.onHand()).isNotNegative();
        assertThat(level.reserved()).isNotNegative().isLessThanOrEqualTo(level.onHand());
        settle(() ->
                assertThat(get(StockLedger.class).onHand(level.id())).isEqualTo(level.onHand()));
    }

    private String work(StockItem item, int seed) {
        var random = new Random(seed);
        var reservations = get(Reservations.class);
        for (int i = 0; i < 6; i++) {
            var key = "w" + seed + "-" + i;
            var lines = List.of(new StockLine(item.id(), only(item), 1 + random.nextInt(6)));
            switch (random.nextInt(5)) {
                case 0 ->
                        get(MoveStock.class)
                                .receive(item.id(), null, 1 + random.nextInt(5), null, FINN);
                case 1 -> adjust(item, -random.nextInt(4));
                default -> {
                    boolean held = reservations.reserve(key, lines, SAM.person()).isEmpty();
                    if (held && random.nextBoolean()) {
                        reservations.ship(key, lines, FINN.person());
                    } else {
                        reservations.release(key, lines, SAM.person());
                    }
                }
            }
            var now = level(item);
            assertThat(now.onHand()).isGreaterThanOrEqualTo(now.reserved());
            assertThat(now.reserved()).isNotNegative();
        }
        return "done";
    }

    private void adjust(StockItem item, int change) {
        try {
            get(MoveStock.class).adjust(item.id(), null, change, "Counted", FINN);
        } catch (NotEnoughStock refused) {
            assertThat(refused.available()).isNotNegative();
        }
    }

    private static StockLine of(StockItem item, int quantity) {
        return new StockLine(item.id(), only(item), quantity);
    }

    private int onHand(StockItem item, DepotId depot) {
        return get(StockLevels.class)
                .find(StockLevelId.of(item.id(), only(item), depot))
                .map(StockLevel::onHand)
                .orElse(0);
    }

    private DepotId opened(String holder) {
        return get(LocalDepots.class)
                .of(new Person(holder + "-" + UUID.randomUUID(), holder), FINN.person())
                .id();
    }

    @Test
    void narrowsTheLevelsToAnItemAndToADepot() {
        var item = stickers();
        var other = stickers();
        get(MoveStock.class).receive(item.id(), null, 50, null, FINN);
        get(MoveStock.class).receive(other.id(), null, 9, null, FINN);
        var ada = opened("Ada");
        get(TransferStock.class)
                .transfer(
                        "to-ada-" + UUID.randomUUID(),
                        of(item, 20),
                        DepotId.WAREHOUSE,
                        ada,
                        "Autumn",
                        FINN.person());
        assertThat(levels(new StockLevels.Filter(item.id(), null, null, false, null)))
                .extracting(StockLevel::depotId, StockLevel::onHand)
                .containsExactlyInAnyOrder(tuple(DepotId.WAREHOUSE, 30), tuple(ada, 20));
        assertThat(levels(new StockLevels.Filter(item.id(), ada, null, false, "STICK")))
                .extracting(StockLevel::onHand)
                .containsExactly(20);
        assertThat(levels(new StockLevels.Filter(other.id(), ada, null, false, null))).isEmpty();
        assertThat(levels(new StockLevels.Filter(new StockItemId("none"), null, null, false, null)))
                .isEmpty();
    }

    @Test
    void leavesOutThePlacesWhereNothingLies() {
        var item = stickers();
        get(MoveStock.class).receive(item.id(), null, 20, null, FINN);
        var ada = opened("Ada");
        var transfer = get(TransferStock.class);
        transfer.transfer(
                "there-" + UUID.randomUUID(),
                of(item, 5),
                DepotId.WAREHOUSE,
                ada,
                "Autumn",
                FINN.person());
        transfer.transfer(
                "back-" + UUID.randomUUID(),
                of(item, 5),
                ada,
                DepotId.WAREHOUSE,
                "Autumn",
                FINN.person());
        assertThat(levels(new StockLevels.Filter(item.id(), null, null, false, null))).hasSize(2);
        assertThat(levels(new StockLevels.Filter(item.id(), null, null, true, null)))
                .extracting(StockLevel::depotId)
                .containsExactly(DepotId.WAREHOUSE);
    }

    private List<StockLevel> levels(StockLevels.Filter filter) {
        return get(StockLevels.class).page(filter, PageRequest.first(50)).items();
    }

    @Test
    void bringsStockIntoALocalDepotAndBack() {
        var item = stickers();
        get(MoveStock.class).receive(item.id(), null, 50, null, FINN);
        var ada = opened("Ada");
        var transfer = get(TransferStock.class);
        var key = "to-ada-" + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            var arrived =
                    transfer.transfer(
                            key, of(item, 20), DepotId.WAREHOUSE, ada, "Autumn", FINN.person());
            assertThat(arrived.state()).isEqualTo(StockTransfer.State.ARRIVED);
        }
        assertThat(onHand(item, DepotId.WAREHOUSE)).isEqualTo(30);
        assertThat(onHand(item, ada)).isEqualTo(20);
        transfer.transfer(item.id(), null, 5, ada, DepotId.WAREHOUSE, "Left over", FINN);
        assertThat(onHand(item, ada)).isEqualTo(15);
        settle(() ->
                assertThat(get(StockLedger.class).of(item.id(), PageRequest.first(10)).items())
                        .filteredOn(entry -> entry.depotId().equals(ada))
                        .extracting(LedgerEntry::kind, LedgerEntry::onHandChange)
                        .containsExactly(
                                tuple(LedgerEntry.Kind.TRANSFERRED, -5),
                                tuple(LedgerEntry.Kind.TRANSFERRED, 20)));
        assertThat(get(StockTransfers.class).page(ada, PageRequest.first(10)).items())
                .extracting(it -> it.details().quantity())
                .containsExactlyInAnyOrder(20, 5);
        assertThat(get(StockTransfers.class).piecesUnderWay(ada)).isZero();
    }

    @Test
    void refusesToGiveMoreThanIsAvailable() {
        var item = stickers();
        get(MoveStock.class).receive(item.id(), null, 10, null, FINN);
        get(Reservations.class).reserve("held", List.of(of(item, 8)), SAM.person());
        var ada = opened("Ada");
        var transfer = get(TransferStock.class);
        assertThatThrownBy(() ->
                        transfer.transfer(item.id(), null, 3, DepotId.WAREHOUSE, ada, null, FINN))
                .isInstanceOf(NotEnoughStock.class);
        assertThatThrownBy(() -> transfer.transfer(item.id(), null, 1, ada, ada, null, FINN))
                .isInstanceOf(SameDepot.class);
        assertThat(onHand(item, DepotId.WAREHOUSE)).isEqualTo(10);
        assertThat(onHand(item, ada)).isZero();
    }

    @Test
    void closesADepotOnlyWhenItIsEmpty() {
        var item = stickers();
        get(MoveStock.class).receive(item.id(), null, 10, null, FINN);
        var ada = opened("Ada");
        var transfer = get(TransferStock.class);
        transfer.transfer(item.id(), null, 4, DepotId.WAREHOUSE, ada, null, FINN);
        assertThatThrownBy(() -> get(KeepDepots.class).close(ada, Expected.ANY, FINN))
                .isInstanceOf(DepotNotEmpty.class);
        transfer.transfer(item.id(), null, 4, ada, DepotId.WAREHOUSE, null, FINN);
        get(KeepDepots.class).close(ada, Expected.ANY, FINN);
        assertThatThrownBy(() ->
                        transfer.transfer(item.id(), null, 1, DepotId.WAREHOUSE, ada, null, FINN))
                .isInstanceOf(DepotClosed.class);
        assertThatThrownBy(() -> get(KeepDepots.class).close(DepotId.WAREHOUSE, Expected.ANY, FINN))
                .isInstanceOf(WarehouseStaysOpen.class);

        get(Reservations.class)
                .takeBack("kept-" + ada.value(), List.of(of(item, 2)), ada, "Kept", FINN.person());
        assertThat(get(Depots.class).get(ada).isOpen()).isTrue();
        assertThat(onHand(item, ada)).isEqualTo(2);
    }

    @Test
    void givesTheLastPieceToOneDepotOnly() throws Exception {
        var item = stickers();
        get(MoveStock.class).receive(item.id(), null, 1, null, FINN);
        var depots = IntStream.range(0, 8).mapToObj(i -> opened("Holder " + i)).toList();
        var tasks = new ArrayList<Callable<Boolean>>();
        for (var depot : depots) {
            tasks.add(() -> given(item, depot));
        }
        int winners = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) {
                winners += done.get() ? 1 : 0;
            }
        }
        assertThat(winners).isEqualTo(1);
        assertThat(depots.stream().mapToInt(depot -> onHand(item, depot)).sum()).isEqualTo(1);
        assertThat(onHand(item, DepotId.WAREHOUSE)).isZero();
    }

    private boolean given(StockItem item, DepotId depot) {
        try {
            get(TransferStock.class)
                    .transfer(item.id(), null, 1, DepotId.WAREHOUSE, depot, null, FINN);
            return true;
        } catch (NotEnoughStock refused) {
            return false;
        }
    }

    @Test
    void transfersOnceHoweverManyAskWithOneKey() throws Exception {
        var item = stickers();
        get(MoveStock.class).receive(item.id(), null, 50, null, FINN);
        var ada = opened("Ada");
        var key = "once-" + UUID.randomUUID();
        var same =
                Collections.nCopies(
                        12,
                        (Callable<StockTransfer>)
                                () ->
                                        get(TransferStock.class)
                                                .transfer(
                                                        key,
                                                        of(item, 20),
                                                        DepotId.WAREHOUSE,
                                                        ada,
                                                        null,
                                                        FINN.person()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(same)) {
                assertThat(done.get().state()).isEqualTo(StockTransfer.State.ARRIVED);
            }
        }
        assertThat(onHand(item, DepotId.WAREHOUSE)).isEqualTo(30);
        assertThat(onHand(item, ada)).isEqualTo(20);
    }

    @Test
    void knowsAKeyHoweverManyMovesCameAfterIt() {
        var item = stickers();
        var lines = List.of(of(item, 7));
        var reservations = get(Reservations.class);
        reservations.takeBack("early", lines, FINN.person());
        reservations.release("over", lines, FINN.person());
        for (int i = 0; i < 2 * StockLevel.CARRIED_KEYS; i++) {
            reservations.takeBack("later-" + i, List.of(of(item, 1)), FINN.person());
        }
        reservations.takeBack("early", lines, FINN.person());
        reservations.takeBack("later-3", lines, FINN.person());
        assertThat(level(item).onHand()).isEqualTo(7 + 2 * StockLevel.CARRIED_KEYS);
        assertThatThrownBy(() -> reservations.reserve("over", lines, SAM.person()))
                .isInstanceOf(ReservationSettled.class);
        assertThat(level(item).tooMany()).isEmpty();
    }

    @Test
    void retiresAVariantOnlyWhenNothingOfItIsLeft() {
        var item = stickers();
        var edit = get(EditStockItem.class);
        get(MoveStock.class).receive(item.id(), null, 4, null, FINN);
        assertThatThrownBy(() -> edit.retire(item.id(), only(item), Expected.ANY, FINN))
                .isInstanceOf(VariantNotEmpty.class);
        get(MoveStock.class).adjust(item.id(), null, -4, "Gone", FINN);
        edit.retire(item.id(), only(item), Expected.ANY, FINN);
        assertThatThrownBy(() -> get(MoveStock.class).receive(item.id(), null, 1, null, FINN))
                .isInstanceOf(VariantRetired.class);
        settle(() -> assertThat(level(item).isLow()).isFalse());
        edit.bringBack(item.id(), only(item), Expected.ANY, FINN);
        get(MoveStock.class).receive(item.id(), null, 1, null, FINN);
        settle(() -> assertThat(level(item).isLow()).isTrue());
    }

    @Test
    void tellsItsLevelsWhatAnItemIsCalledAndWorth() {
        var item = stickers();
        get(MoveStock.class).receive(item.id(), null, 4, null, FINN);
        get(EditStockItem.class)
                .change(
                        item.id(),
                        new StockItem.Description(
                                "Sticker sheet", Money.eur(20), "Paper stickers", 3, 14),
                        List.of(),
                        Expected.ANY,
                        FINN);
        settle(() -> {
            var level = level(item);
            assertThat(level.label()).isEqualTo("Sticker sheet");
            assertThat(level.unitValue()).isEqualTo(Money.eur(20));
            assertThat(level.leadTimeDays()).isEqualTo(14);
            assertThat(level.isLow()).isFalse();
        });
    }
}
