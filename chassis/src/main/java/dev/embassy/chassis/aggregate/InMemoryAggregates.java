package dev.embassy.chassis.aggregate;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.mongo.DocumentMapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * An honest fake: it keeps copies as documents, checks versions and identifiers, and is safe for
 * many threads. It is for unit tests and passes the same kit as the real store.
 */
public class InMemoryAggregates<A extends Aggregate<?>, E> implements Aggregates<A, E> {

    private static final MongoConverter CONVERTER = DocumentMapping.converter();

    /**
     * @param removedAt since when it is taken away; null while it is there, and once it is
     *     forgotten
     */
    private record Stored<A>(
            Supplier<A> state,
            long version,
            long sequence,
            List<TimelineEntry> timeline,
            boolean isThere,
            @Nullable Instant removedAt) {}

    private final Class<A> type;
    private final EventWire<E> wire;
    private final Map<String, Stored<A>> documents = new LinkedHashMap<>();
    private final List<E> events = new ArrayList<>();

    public InMemoryAggregates(Class<A> type, EventWire<E> wire) {
        this.type = type;
        this.wire = wire;
    }

    @Override
    public synchronized Optional<A> find(String id) {
        return Optional.ofNullable(documents.get(id)).filter(Stored::isThere).map(this::read);
    }

    @Override
    public synchronized void store(A aggregate, List<? extends E> newEvents) {
        var id = aggregate.id().value();
        var before = documents.get(id);
        if (before != null && aggregate.version() == 0) {
            throw new AlreadyExists(id);
        }
        if (aggregate.version() != (before == null ? 0 : before.version())) {
            throw new ChangedMeanwhile();
        }
        refuseDuplicates(aggregate);
        put(aggregate, newEvents, null);
    }

    @Override
    public synchronized void remove(A aggregate, List<? extends E> newEvents) {
        var before = documents.get(aggregate.id().value());
        if (before == null || aggregate.version() != before.version()) {
            throw new ChangedMeanwhile();
        }
        put(aggregate, newEvents, wire.describe(newEvents.getLast()).at());
    }

    private void put(A aggregate, List<? extends E> newEvents, @Nullable Instant removedAt) {
        var id = aggregate.id().value();
        var before = documents.get(id);
        var state = remember(aggregate);
        var timeline = new ArrayList<>(before == null ? List.of() : before.timeline());
        for (var event : newEvents) {
            var outgoing = wire.describe(event);
            timeline.add(
                    new TimelineEntry(
                            outgoing.at(), outgoing.action(), outgoing.by(), outgoing.note()));
        }
        var stored =
                new Stored<A>(
                        state,
                        aggregate.version() + 1,
                        aggregate.sequence() + newEvents.size(),
                        List.copyOf(
                                timeline.subList(
                                        Math.max(0, timeline.size() - TIMELINE_LINES),
                                        timeline.size())),
                        removedAt == null,
                        removedAt);
        documents.put(id, stored);
        happened(newEvents);
        aggregate.storedAs(stored.version(), stored.sequence());
    }

    @Override
    public synchronized void amend(A aggregate) {
        var id = aggregate.id().value();
        var before = documents.get(id);
        if (before == null || aggregate.version() != before.version()) {
            throw new ChangedMeanwhile();
        }
        documents.put(
                id,
                new Stored<A>(
                        remember(aggregate),
                        before.version(),
                        before.sequence(),
                        before.timeline(),
                        before.isThere(),
                        before.removedAt()));
    }

    @Override
    public synchronized List<A> removed(Instant until, int limit) {
        return documents.values().stream()
                .filter(it -> it.removedAt() != null && !it.removedAt().isAfter(until))
                .limit(limit)
                .map(this::read)
                .toList();
    }

    @Override
    public synchronized void forget(String id) {
        documents.computeIfPresent(
                id,
                (key, it) ->
                        it.removedAt() == null
                                ? it
                                : new Stored<A>(
                                        it.state(),
                                        it.version(),
                                        it.sequence(),
                                        List.of(),
                                        false,
                                        null));
    }

    /**
     * Keeps the state as it is at this moment, the way the real store does: as a document.
     *
     * @return gives a copy of its own at each call
     */
    protected Supplier<A> remember(A aggregate) {
        var state = new Document();
        CONVERTER.write(aggregate, state);
        return () -> CONVERTER.read(type, state);
    }

    /** Keeps the events; a test that does not ask for them, and stores very many, lets them go. */
    protected void happened(List<? extends E> newEvents) {
        events.addAll(newEvents);
    }

    /**
     * Where the real store has a unique index, a subclass throws {@link
     * org.springframework.dao.DuplicateKeyException} here.
     */
    protected void refuseDuplicates(A candidate) {}

    @Override
    public synchronized List<TimelineEntry> timeline(String id) {
        var stored = documents.get(id);
        return stored == null ? List.of() : stored.timeline();
    }

    /** Copies of everything, oldest first. */
    public synchronized Stream<A> all() {
        return documents.values().stream()
                .filter(Stored::isThere)
                .map(this::read)
                .toList()
                .stream();
    }

    /** All events ever stored, in order. */
    public synchronized List<E> events() {
        return List.copyOf(events);
    }

    /** A page of what matches; the cursor is the identifier of the last item. */
    public Page<A> page(
            Predicate<? super A> filter, Comparator<? super A> order, PageRequest page) {
        var matching = all().filter(filter).sorted(order).toList();
        int from = 0;
        if (page.after() != null) {
            var last = Cursor.parse(page.after()).id();
            while (from < matching.size() && !matching.get(from).id().value().equals(last)) {
                from++;
            }
            from++;
        }
        var items = matching.stream().skip(from).limit(page.limit()).toList();
        boolean more = matching.size() > from + items.size();
        return new Page<>(
                items, more ? new Cursor(null, items.getLast().id().value()).text() : null);
    }

    private A read(Stored<A> stored) {
        var aggregate = stored.state().get();
        aggregate.storedAs(stored.version(), stored.sequence());
        return aggregate;
    }
}
