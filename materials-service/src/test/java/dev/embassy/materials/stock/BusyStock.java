package dev.embassy.materials.stock;

import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.OutboxEvent;
import dev.embassy.chassis.events.OutboxTap;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.id.UuidV7;
import dev.embassy.materials.world.InMemoryDepots;
import dev.embassy.materials.world.InMemorySettledMoves;
import dev.embassy.materials.world.InMemoryStockItems;
import dev.embassy.materials.world.InMemoryStockLevels;
import dev.embassy.materials.world.InMemoryStockTakes;
import dev.embassy.materials.world.InMemoryStockTransfers;
import dev.embassy.materials.world.Outbox;
import dev.embassy.materials.world.QuickAggregates;
import dev.embassy.materials.world.TestClock;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/**
 * The use cases of the stock on ports that keep up with a million operations. As in production an
 * event reaches the ledger mostly right after its write, sometimes twice, and sometimes only when
 * it is swept up.
 */
class BusyStock implements AutoCloseable {

    private final TestClock clock = new TestClock();
    private final RunningLedger ledger = ledger();
    private final Queue<OutboxEvent> left = new ConcurrentLinkedQueue<>();
    private final LongAdder conflicts = new LongAdder();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final Collection<OutboxTap> taps;

    BusyStock() {
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Ids.class, () -> () -> UuidV7.random(clock.instant()));
        context.registerBean(Outbox.class);
        context.registerBean(InMemorySettledMoves.class);
        context.registerBean(InMemoryStockTakes.class);
        context.registerBean(RunningLedger.class, () -> ledger);
        context.registerBean(
                InMemoryStockLevels.class,
                () -> new InMemoryStockLevels(new Levels(wire(StockEvent.class))));
        context.registerBean(
                InMemoryStockTransfers.class,
                () ->
                        new InMemoryStockTransfers(
                                new QuickAggregates<>(
                                        StockTransfer.class,
                                        wire(StockTransferEvent.class),
                                        unread -> {})));
        context.registerBean(
                InMemoryStockItems.class,
                () ->
                        new InMemoryStockItems(
                                new QuickAggregates<>(
                                        StockItem.class,
                                        wire(StockItemEvent.class),
                                        unread -> {})));
        context.registerBean(
                InMemoryDepots.class,
                () ->
                        new InMemoryDepots(
                                new QuickAggregates<>(
                                        Depot.class, wire(DepotEvent.class), unread -> {})));
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(
                new RegexPatternTypeFilter(Pattern.compile(".*\\.(store|web)\\..*")));
        scanner.scan("dev.embassy.materials.stock");
        context.refresh();
        taps = context.getBeansOfType(OutboxTap.class).values();
    }

    @SuppressWarnings("unchecked")
    private <E> EventWire<E> wire(Class<E> events) {
        return (EventWire<E>)
                context.getBeanProvider(
                                ResolvableType.forClassWithGenerics(EventWire.class, events))
                        .getObject();
    }

    /** Honest as long as nobody overwrites. */
    final class Levels extends QuickAggregates<StockLevel, StockEvent> {

        private @Nullable StockLevel overwriting;

        private Levels(EventWire<StockEvent> wire) {
            super(StockLevel.class, wire, BusyStock.this::relay);
        }

        @Override
        public Optional<StockLevel> find(String id) {
            var found = super.find(id);
            if (ThreadLocalRandom.current().nextInt(32) == 0) {
                Thread.yield(); // somebody else may write before this one does
            }
            return found;
        }

        @Override
        protected void write(StockLevel level, List<? extends StockEvent> events) {
            try {
                super.write(level, events);
            } catch (ChangedMeanwhile refusal) {
                conflicts.increment();
                comesSecond(this, level, events, refusal);
            }
        }

        /** Puts this state in the place of the one that was first. */
        void overwrite(StockLevel level, List<? extends StockEvent> events) {
            overwriting = level;
            super.write(super.find(level.id().value()).orElseThrow(), events);
            overwriting = null;
        }

        @Override
        protected Supplier<StockLevel> remember(StockLevel level) {
            return super.remember(overwriting == null ? level : overwriting);
        }
    }

    /** What happens to a write that comes second; an honest store refuses it. */
    void comesSecond(
            Levels levels,
            StockLevel level,
            List<? extends StockEvent> events,
            ChangedMeanwhile refusal) {
        throw refusal;
    }

    RunningLedger ledger() {
        return new RunningLedger();
    }

    void relay(OutboxEvent event) {
        int chance = ThreadLocalRandom.current().nextInt(16);
        if (chance != 0) {
            deliver(event);
        }
        if (chance < 2) {
            left.add(event);
        }
    }

    private void deliver(OutboxEvent event) {
        taps.forEach(tap -> tap.record(event));
    }

    /** Delivers what is left. */
    void sweep() {
        for (var event = left.poll(); event != null; event = left.poll()) {
            deliver(event);
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    StockAudit audit() {
        return new StockAudit(get(StockLevels.class), ledger, get(CheckStock.class));
    }

    /** How many writes came second. */
    long conflicts() {
        return conflicts.sum();
    }

    @Override
    public void close() {
        context.close();
    }
}
