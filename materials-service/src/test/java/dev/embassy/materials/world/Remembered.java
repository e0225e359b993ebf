package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.aggregate.InMemoryAggregates;
import dev.embassy.chassis.events.EventWire;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** In-memory aggregates whose events go to the world's outbox. */
public final class Remembered<A extends Aggregate<?>, E> extends InMemoryAggregates<A, E> {

    private final EventWire<E> wire;
    private final Outbox outbox;
    private final @Nullable BiConsumer<Remembered<A, E>, A> uniqueness;

    public Remembered(
            Class<A> type,
            EventWire<E> wire,
            Outbox outbox,
            @Nullable BiConsumer<Remembered<A, E>, A> uniqueness) {
        super(type, wire);
        this.wire = wire;
        this.outbox = outbox;
        this.uniqueness = uniqueness;
    }

    @Override
    public void store(A aggregate, List<? extends E> newEvents) {
        outbox.writing(
                () -> super.store(aggregate, newEvents),
                aggregate.id().value(),
                newEvents.stream().map(wire::describe).toList());
    }

    @Override
    public void remove(A aggregate, List<? extends E> newEvents) {
        outbox.writing(
                () -> super.remove(aggregate, newEvents),
                aggregate.id().value(),
                newEvents.stream().map(wire::describe).toList());
    }

    @Override
    protected void refuseDuplicates(A candidate) {
        if (uniqueness != null) {
            uniqueness.accept(this, candidate);
        }
    }
}
