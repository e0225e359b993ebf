package dev.embassy.materials.stock;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.materials.terms.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A million random operations from many threads on few levels, audited in between and at the end:
 * nothing is negative, nothing is lost, nothing is invented. What the audit is worth is shown on
 * stores that do wrong.
 */
@Tag("long-run")
@Execution(ExecutionMode.CONCURRENT)
class StockOperationsTest {

    private static final int OPERATIONS = Integer.getInteger("embassy.stock.operations", 1_000_000);
    private static final int BETWEEN_AUDITS = 50_000;
    private static final int THREADS = 8;
    private static final List<Person> HOLDERS = List.of(ADA.person(), BELA.person());
    private static final List<Variant> SIZES =
            List.of(new Variant(new VariantId("m"), "M"), new Variant(new VariantId("l"), "L"));

    private final RandomOperations.Desk desk = new RandomOperations.Desk();
    private final AtomicInteger next = new AtomicInteger();

    @Test
    void losesNothingInventsNothingAndIsNeverNegative() throws Exception {
        try (var stock = new BusyStock()) {
            var audit = stock.audit();
            var workers = workers(stock, 6);
            try (var threads = Executors.newFixedThreadPool(THREADS)) {
                for (int end = BETWEEN_AUDITS; end <= OPERATIONS; end += BETWEEN_AUDITS) {
                    operate(workers, threads, stock, end);
                    assertThat(audit.findings(desk.takeAnswered())).isEmpty();
                }
            }
            assertThat(next.get()).isEqualTo(OPERATIONS);
            assertThat(stock.conflicts()).isPositive();
            assertThat(desk.refused()).isGreaterThan(OPERATIONS / 100);
            assertThat(stock.get(StockLevels.class).list())
                    .hasSize(6 * SIZES.size() * (1 + HOLDERS.size()))
                    .allSatisfy(level -> assertThat(level.tooMany()).isEmpty());
        }
    }

    @Test
    void findsAnUpdateThatIsLostBecauseTheLastWriterWins() throws Exception {
        var stock =
                new BusyStock() {
                    @Override
                    void comesSecond(
                            Levels levels,
                            StockLevel level,
                            List<? extends StockEvent> events,
                            ChangedMeanwhile refusal) {
                        levels.overwrite(level, events);
                    }
                };
        assertThat(findingsOf(stock)).anySatisfy(it -> assertThat(it).contains("it is"));
        assertThat(stock.conflicts()).isPositive();
    }

    @Test
    void findsAnAnswerBehindWhichThereIsNoWrite() throws Exception {
        var stock =
                new BusyStock() {
                    @Override
                    void comesSecond(
                            Levels levels,
                            StockLevel level,
                            List<? extends StockEvent> events,
                            ChangedMeanwhile refusal) {}
                };
        assertThat(findingsOf(stock)).isNotEmpty();
        assertThat(stock.conflicts()).isPositive();
    }

    @Test
    void findsAnEntryThatIsLost() throws Exception {
        var stock =
                new BusyStock() {
                    @Override
                    RunningLedger ledger() {
                        return new RunningLedger() {
                            private @Nullable String lost;

                            @Override
                            public synchronized void append(LedgerEntry entry) {
                                lost = lost == null ? entry.id() : lost;
                                if (!entry.id().equals(lost)) {
                                    super.append(entry);
                                }
                            }
                        };
                    }
                };
        assertThat(findingsOf(stock)).anySatisfy(it -> assertThat(it).contains("the ledger has"));
    }

    @Test
    void findsAnEntryThatIsBookedTwice() throws Exception {
        var stock =
                new BusyStock() {
                    @Override
                    RunningLedger ledger() {
                        return new RunningLedger() {
                            @Override
                            boolean booksAgain(LedgerEntry entry) {
                                return true;
                            }
                        };
                    }
                };
        assertThat(findingsOf(stock)).anySatisfy(it -> assertThat(it).contains("the ledger has"));
    }

    /** After some operations on one item. */
    private List<String> findingsOf(BusyStock stock) throws Exception {
        try (stock;
                var threads = Executors.newFixedThreadPool(THREADS)) {
            operate(workers(stock, 1), threads, stock, 10_000);
            return stock.audit().findings(desk.takeAnswered());
        }
    }

    private List<RandomOperations> workers(BusyStock stock, int itemCount) {
        var items = new ArrayList<StockItem>();
        for (int i = 0; i < itemCount; i++) {
            items.add(
                    stock.get(AddStockItem.class)
                            .add("T-shirt " + i, SIZES, Money.eur(500), "Cotton", 5, SAM));
        }
        HOLDERS.forEach(holder -> stock.get(LocalDepots.class).of(holder, SAM.person()));
        var workers = new ArrayList<RandomOperations>();
        for (int seed = 0; seed < THREADS; seed++) {
            workers.add(new RandomOperations(stock, desk, items, HOLDERS, seed));
        }
        return workers;
    }

    /** All together, until so many are done; then nobody works and nothing is under way. */
    private void operate(
            List<RandomOperations> workers, ExecutorService threads, BusyStock stock, int end)
            throws Exception {
        var tasks = new ArrayList<Callable<Void>>();
        for (var worker : workers) {
            tasks.add(() -> {
                for (int i = next.getAndIncrement(); i < end; i = next.getAndIncrement()) {
                    worker.operate(i);
                }
                return null;
            });
        }
        for (var done : threads.invokeAll(tasks)) {
            done.get();
        }
        next.set(end);
        desk.finish();
        stock.sweep();
    }
}
