package dev.embassy.materials.stock;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/**
 * Random operations from many threads on few levels. {@code -Dembassy.stock.operations=1000000}
 * runs a million.
 */
class StockOperationsTest {

    private static final int OPERATIONS = Integer.getInteger("embassy.stock.operations", 20_000);
    private static final int THREADS = 16;
    private static final int ITEMS = 6;

    private final World world = new World();
    private final List<StockItem> items = new ArrayList<>();
    private final List<DepotId> depots =
            List.of(
                    DepotId.WAREHOUSE,
                    world.get(LocalDepots.class).of(ADA.person(), SAM.person()).id(),
                    world.get(LocalDepots.class).of(BELA.person(), SAM.person()).id());
    private final LongAdder cameIn = new LongAdder();
    private final LongAdder wentOut = new LongAdder();
    private final LongAdder refused = new LongAdder();

    @Test
    void losesNothingInventsNothingAndIsNeverNegative() throws Exception {
        for (int i = 0; i < ITEMS; i++) {
            items.add(new Stage(world).stickers(200));
            cameIn.add(200);
        }
        var tasks = new ArrayList<Callable<Void>>();
        for (int thread = 0; thread < THREADS; thread++) {
            int seed = thread;
            tasks.add(() -> {
                work(seed);
                return null;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        world.settle();
        long onHand = 0;
        for (var level : world.get(StockLevels.class).list()) {
            assertThat(level.isSound()).as(level.label()).isTrue();
            assertThat(level.tooMany()).isEmpty();
            onHand += level.onHand();
        }
        assertThat(onHand).isEqualTo(cameIn.sum() - wentOut.sum());
        assertThat(refused.sum()).isPositive();
        var findings = world.get(CheckStock.class).check(PageRequest.first(200), SAM);
        assertThat(findings.checked()).isEqualTo(ITEMS * depots.size());
        assertThat(findings.differences()).isEmpty();
    }

    private void work(int seed) {
        var random = new Random(seed);
        for (int i = seed; i < OPERATIONS; i += THREADS) {
            var item = items.get(random.nextInt(items.size()));
            var line =
                    new StockLine(
                            item.id(), item.variants().getFirst().id(), 1 + random.nextInt(9));
            try {
                move(random, line, "operation-" + i);
            } catch (NotEnoughStock notEnough) {
                refused.increment();
            }
            if (random.nextInt(64) == 0) {
                requireSound(line, depots.get(random.nextInt(depots.size())));
            }
        }
    }

    private void move(Random random, StockLine line, String key) {
        var reservations = world.get(Reservations.class);
        var move = world.get(MoveStock.class);
        var depot = depots.get(random.nextInt(depots.size()));
        switch (random.nextInt(8)) {
            case 0 -> {
                move.receive(line.itemId(), null, depot, line.quantity(), null, FINN);
                cameIn.add(line.quantity());
            }
            case 1 -> {
                move.adjust(line.itemId(), null, depot, -line.quantity(), "Lost", FINN);
                wentOut.add(line.quantity());
            }
            case 2 -> {
                for (int again = 0; again < 2; again++) {
                    reservations.takeBack(key, List.of(line), depot, null, FINN.person());
                }
                cameIn.add(line.quantity());
            }
            case 3, 4 -> {
                var other = depots.get(random.nextInt(depots.size()));
                if (!other.equals(depot)) {
                    for (int again = 0; again < 2; again++) {
                        world.get(TransferStock.class)
                                .transfer(key, line, depot, other, null, FINN.person());
                    }
                }
            }
            default -> {
                if (!reservations.reserve(key, List.of(line), SAM.person()).isEmpty()) {
                    refused.increment();
                    reservations.release(key, List.of(line), SAM.person());
                } else if (random.nextBoolean()) {
                    reservations.ship(key, List.of(line), FINN.person());
                    reservations.ship(key, List.of(line), FINN.person());
                    wentOut.add(line.quantity());
                } else {
                    reservations.release(key, List.of(line), SAM.person());
                }
            }
        }
    }

    private void requireSound(StockLine line, DepotId depot) {
        world.get(StockLevels.class)
                .find(StockLevelId.of(line.itemId(), line.variantId(), depot))
                .ifPresent(level -> assertThat(level.isSound()).isTrue());
    }
}
