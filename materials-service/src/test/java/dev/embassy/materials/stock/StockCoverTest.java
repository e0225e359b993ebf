package dev.embassy.materials.stock;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** When stock is low, what was on hand when, and whether the books add up. */
@Execution(ExecutionMode.CONCURRENT)
class StockCoverTest {

    private final World world = new World();
    private final StockItem stickers = new Stage(world).stickers(50);
    private final VariantId only = stickers.variants().getFirst().id();
    private final StockLevelId level = StockLevelId.of(stickers.id(), only, DepotId.WAREHOUSE);

    @AfterEach
    void close() {
        world.close();
    }

    private StockLevel now() {
        return world.get(StockLevels.class).find(level).orElseThrow();
    }

    private void adjust(int change) {
        world.get(MoveStock.class).adjust(stickers.id(), null, change, "Counted", FINN);
    }

    private void ship(String key, int pieces) {
        var lines = List.of(new StockLine(stickers.id(), only, pieces));
        world.get(Reservations.class).reserve(key, lines, SAM.person());
        world.get(Reservations.class).ship(key, lines, FINN.person());
        world.settle();
    }

    private long told(String action) {
        return world.outbox().actions().stream().filter(action::equals).count();
    }

    @Test
    void tellsOnceForEachCrossingThatItRunsLow() {
        adjust(-45);
        assertThat(told("materials.stock-low")).isZero();
        adjust(-1);
        adjust(-1);
        adjust(-1);
        assertThat(told("materials.stock-low")).isEqualTo(1);
        adjust(40);
        assertThat(told("materials.stock-replenished")).isEqualTo(1);
        adjust(-40);
        assertThat(told("materials.stock-low")).isEqualTo(2);
    }

    @Test
    void runsLowWhenItIsUsedUpBeforeMoreComes() {
        world.get(EditStockItem.class)
                .change(
                        stickers.id(),
                        new StockItem.Description("Stickers", Money.eur(500), "Paper", 0, 45),
                        List.of(),
                        Expected.ANY,
                        SAM);
        ship("kit", 30);
        assertThat(now().daysOfCover()).isNull();
        world.get(UseSweep.class).countUse();
        assertThat(now().daysOfCover()).isEqualTo(60);
        assertThat(now().isLow()).isFalse();
        ship("another", 10);
        assertThat(now().daysOfCover()).isEqualTo(30);
        assertThat(now().isLow()).isTrue();
        assertThat(told("materials.stock-low")).isEqualTo(1);

        world.clock().pass(Duration.ofDays(StockLevel.USE_DAYS + 1L));
        world.get(UseSweep.class).countUse();
        assertThat(now().isLow()).isFalse();
    }

    @Test
    void knowsWhatWasOnHandAtTheEndOfEachMonth() {
        world.settle();
        world.clock().pass(Duration.ofDays(40));
        ship("kit", 20);
        world.clock().pass(Duration.ofDays(40));
        ship("another", 5);
        var history = world.get(StockHistory.class).of(stickers.id(), SAM);
        assertThat(history).hasSize(StockHistory.MONTHS);
        assertThat(history.getLast().month()).isEqualTo(YearMonth.of(2027, 1));
        assertThat(history.reversed().stream().limit(4).map(StockHistory.Month::onHand))
                .containsExactly(25, 30, 50, 0);
        assertThatThrownBy(() -> world.get(StockHistory.class).of(stickers.id(), ADA))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void findsALedgerThatDoesNotAddUp() {
        world.settle();
        var check = world.get(CheckStock.class);
        assertThat(check.check(PageRequest.first(10), SAM).differences()).isEmpty();
        var ledger = world.get(StockLedger.class);
        var entry = ledger.of(stickers.id(), PageRequest.first(1)).items().getFirst();
        ledger.append(
                new LedgerEntry(
                        entry.id() + "-planted",
                        entry.levelId(),
                        entry.itemId(),
                        entry.variantId(),
                        entry.depotId(),
                        entry.label(),
                        entry.kind(),
                        7,
                        0,
                        57,
                        0,
                        null,
                        entry.by(),
                        entry.at(),
                        entry.sequence()));
        assertThat(check.check(PageRequest.first(10), SAM).differences())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.level().onHand()).isEqualTo(50);
                    assertThat(found.ledgerOnHand()).isEqualTo(57);
                });
        assertThatThrownBy(() -> check.check(PageRequest.first(10), ADA))
                .isInstanceOf(NotAllowed.class);
    }
}
