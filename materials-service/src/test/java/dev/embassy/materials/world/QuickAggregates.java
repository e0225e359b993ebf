package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.aggregate.InMemoryAggregates;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.OutboxEvent;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * In-memory aggregates for millions of writes: a copy goes through the constructor that reads the
 * documents, but not through a document, and an event is handed on instead of being kept. It is for
 * aggregates that get all they are through that constructor and replace their lists instead of
 * changing them.
 */
public class QuickAggregates<A extends Aggregate<?>, E> extends InMemoryAggregates<A, E> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Constructor<A> constructor;
    private final List<Field> fields;
    private final EventWire<E> wire;
    private final Consumer<OutboxEvent> relay;
    private final Map<String, Long> sequences = new HashMap<>();

    /**
     * @param relay gets each event once, after its write
     */
    public QuickAggregates(Class<A> type, EventWire<E> wire, Consumer<OutboxEvent> relay) {
        super(type, wire);
        this.wire = wire;
        this.relay = relay;
        constructor = constructorOf(type);
        fields =
                Arrays.stream(constructor.getParameters())
                        .map(Parameter::getName)
                        .map(name -> fieldOf(type, name))
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private static <A> Constructor<A> constructorOf(Class<A> type) {
        var found =
                Arrays.stream(type.getDeclaredConstructors())
                        .filter(it -> it.isAnnotationPresent(PersistenceCreator.class))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("Not for " + type));
        found.setAccessible(true);
        return (Constructor<A>) found;
    }

    private static Field fieldOf(Class<?> type, String name) {
        var field = ReflectionUtils.findField(type, name);
        if (field == null) {
            throw new IllegalArgumentException(type + " has no field " + name);
        }
        field.setAccessible(true);
        return field;
    }

    @Override
    public void store(A aggregate, List<? extends E> events) {
        var subject = aggregate.id().value();
        long last;
        synchronized (this) {
            write(aggregate, events);
            last = sequences.merge(subject, (long) events.size(), Long::sum);
        }
        long first = last - events.size() + 1;
        IntStream.range(0, events.size())
                .mapToObj(i -> numbered(subject, first + i, events.get(i)))
                .forEach(relay);
    }

    /** The write alone; nobody else writes or reads meanwhile. */
    protected void write(A aggregate, List<? extends E> events) {
        super.store(aggregate, events);
    }

    private OutboxEvent numbered(String subject, long sequence, E event) {
        var outgoing = wire.describe(event);
        return new OutboxEvent(
                subject + "-" + sequence,
                outgoing.type(),
                subject,
                null,
                sequence,
                outgoing.at(),
                outgoing.by(),
                outgoing.note(),
                JSON.writeValueAsString(outgoing.data()),
                null);
    }

    @Override
    protected Supplier<A> remember(A aggregate) {
        var values =
                fields.stream().map(field -> ReflectionUtils.getField(field, aggregate)).toArray();
        return () -> copyOf(values);
    }

    private A copyOf(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** They were handed on. */
    @Override
    protected void happened(List<? extends E> newEvents) {}
}
