package dev.embassy.materials.stock;

import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.terms.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
}
