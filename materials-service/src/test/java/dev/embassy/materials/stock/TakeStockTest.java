package dev.embassy.materials.stock;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.world.Crash;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts, what moves meanwhile, and the correction that is made once. */
@Execution(ExecutionMode.CONCURRENT)
class TakeStockTest {

    private final World world = new World();
    private final StockItem stickers = new Stage(world).stickers(50);
    private final VariantId only = stickers.variants().getFirst().id();
    private final StockLevelId level = StockLevelId.of(stickers.id(), only, DepotId.WAREHOUSE);
    private final TakeStock takeStock = world.get(TakeStock.class);

    TakeStockTest() {
        world.settle();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private int onHand() {
        return world.get(StockLevels.class).find(level).orElseThrow().onHand();
    }

    private StockTake begun() {
        return takeStock.start(DepotId.WAREHOUSE, FINN);
    }

    private StockTake counted(int pieces) {
        return takeStock.count(begun().id(), Map.of(level, pieces), null, FINN);
    }

    private Instant later() {
        world.clock().pass(Duration.ofMinutes(10));
        return world.clock().instant();
    }

    private void receive(int pieces) {
        world.get(MoveStock.class).receive(stickers.id(), null, pieces, null, FINN);
        world.settle();
    }

    @Test
    void showsWhatDiffersAndCorrectsIt() {
        var take = counted(47);
        assertThat(take.line(level).difference()).isEqualTo(-3);
        assertThat(onHand()).isEqualTo(50);

        var done = takeStock.adjust(take.id(), "Autumn count", FINN);
        assertThat(done.state()).isEqualTo(StockTake.State.ADJUSTED);
        assertThat(onHand()).isEqualTo(47);
        world.settle();
        assertThat(world.get(StockLedger.class).of(stickers.id(), PageRequest.first(1)).items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(LedgerEntry.Kind.ADJUSTED);
                    assertThat(entry.reason()).isEqualTo("Stock-take: Autumn count");
                });
    }

    @Test
    void keepsTheDifferenceTrueWhateverMovesAfterTheCount() {
        var take = counted(47);
        receive(10);
        takeStock.adjust(take.id(), "Autumn count", FINN);
        assertThat(onHand()).isEqualTo(57);
    }

    @Test
    void comparesAPaperSheetWithTheBooksOfThatMoment() {
        var take = begun();
        var onPaper = later();
        later();
        receive(10);
        later();
        var entered = takeStock.count(take.id(), Map.of(level, 48), onPaper, FINN);
        assertThat(entered.line(level).booked()).isEqualTo(50);
        takeStock.adjust(take.id(), "Autumn count", FINN);
        assertThat(onHand()).isEqualTo(58);
    }

    @Test
    void waitsForTheLedgerBeforeItComparesWithAPastMoment() {
        var take = begun();
        var onPaper = later();
        later();
        world.get(MoveStock.class).receive(stickers.id(), null, 10, null, FINN);
        later();
        assertThatThrownBy(() -> takeStock.count(take.id(), Map.of(level, 48), onPaper, FINN))
                .isInstanceOf(LedgerBehind.class);
    }

    @Test
    void refusesACountFromTheFutureOrFromBeforeTheSheet() {
        var take = begun();
        var before = world.clock().instant().minusSeconds(1);
        var after = world.clock().instant().plusSeconds(1);
        for (var moment : List.of(before, after)) {
            assertThatThrownBy(() -> takeStock.count(take.id(), Map.of(level, 1), moment, FINN))
                    .isInstanceOf(CountedAtNotPossible.class);
        }
    }

    @Test
    void correctsOnceHoweverManyPress() throws Exception {
        var take = counted(47);
        var same =
                Collections.nCopies(
                        12,
                        (Callable<StockTake>)
                                () -> takeStock.adjust(take.id(), "Autumn count", FINN));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(same)) {
                assertThat(done.get().state()).isEqualTo(StockTake.State.ADJUSTED);
            }
        }
        assertThat(onHand()).isEqualTo(47);
        assertThatThrownBy(() -> takeStock.count(take.id(), Map.of(level, 1), null, FINN))
                .isInstanceOf(StockTakeOver.class);
    }

    @Test
    void leavesAloneWhatIsReservedForSomebody() {
        world.get(Reservations.class)
                .reserve("kit", List.of(new StockLine(stickers.id(), only, 45)), SAM.person());
        var take = counted(40);
        var done = takeStock.adjust(take.id(), "Autumn count", FINN);
        assertThat(done.line(level).isRefused()).isTrue();
        assertThat(onHand()).isEqualTo(50);

        world.get(Reservations.class)
                .release("kit", List.of(new StockLine(stickers.id(), only, 45)), SAM.person());
        takeStock.adjust(take.id(), "Autumn count", FINN);
        assertThat(onHand()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1, false", "2, true", "2, false", "3, true", "3, false"})
    void correctsOnceWhereverTheProcessDies(int store, boolean beforeWriting) {
        var take = counted(47);
        world.outbox().crashAt(store, beforeWriting);
        assertThatThrownBy(() -> takeStock.adjust(take.id(), "Autumn count", FINN))
                .isInstanceOf(Crash.class);
        world.outbox().neverCrash();
        later();
        world.get(StockSweep.class).finishTakes();
        boolean begun = !(store == 1 && beforeWriting);
        assertThat(onHand()).isEqualTo(begun ? 47 : 50);
        takeStock.adjust(take.id(), "Autumn count", FINN);
        assertThat(onHand()).isEqualTo(47);
    }

    @Test
    void changesNothingWhenItIsCancelledOrNothingWasCounted() {
        var empty = begun();
        assertThatThrownBy(() -> takeStock.adjust(empty.id(), "Count", FINN))
                .isInstanceOf(NothingCounted.class);
        var take = counted(1);
        takeStock.cancel(take.id(), FINN);
        assertThatThrownBy(() -> takeStock.adjust(take.id(), "Count", FINN))
                .isInstanceOf(StockTakeOver.class);
        assertThat(onHand()).isEqualTo(50);
        assertThat(takeStock.page(PageRequest.first(10), FINN).items()).hasSize(2);
    }

    @Test
    void isForThoseWhoKeepTheStock() {
        assertThatThrownBy(() -> takeStock.start(DepotId.WAREHOUSE, ADA))
                .isInstanceOf(NotAllowed.class);
        var take = begun();
        assertThatThrownBy(() -> takeStock.count(take.id(), Map.of(level, 1), null, ADA))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> takeStock.adjust(take.id(), "Mine", ADA))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> takeStock.get(take.id(), ADA)).isInstanceOf(NotAllowed.class);
    }
}
