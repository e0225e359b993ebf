package dev.embassy.chassis.aggregate;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.OutboxEntries;
import dev.embassy.chassis.events.OutboxRelay;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Aggregates of one type in one collection. A document is {@code {_id, version, sequence, state,
 * timeline, outbox, outboxSince}}: the state is the aggregate itself, the outbox holds the events
 * that Kafka has not confirmed yet, and one conditional update writes them all. One that was taken
 * away has no state, so that no query for a value of it finds it; what it was is {@code removed}
 * until it is forgotten. Beside the state there may be {@code fulltext}, the words of what the
 * aggregate is about, which searches find it by and nobody reads with it.
 */
public final class MongoAggregates<A extends Aggregate<?>, E> implements Aggregates<A, E> {

    private static final PushOptions NEWEST_LINES = new PushOptions().slice(-TIMELINE_LINES);

    /** Of the document as it was before the write. */
    private static final FindOneAndUpdateOptions ONLY_WHETHER_EVENTS_WAIT =
            new FindOneAndUpdateOptions().projection(Projections.include("outboxSince"));

    /** So many are found and sorted sooner than a list is walked through. */
    private static final int FEW = 500;

    /** Where the words are that {@link #amend(Aggregate, List)} notes. */
    public static final String FULLTEXT = "fulltext";

    private static final Document BY_ID = new Document("_id", 1);

    private final Class<A> type;
    private final String collection;
    private final EventWire<E> wire;
    private final MongoOperations mongo;
    private final OutboxEntries entries;
    private final OutboxRelay.Source source;
    private final Clock clock;

    MongoAggregates(
            Class<A> type,
            String collection,
            EventWire<E> wire,
            MongoOperations mongo,
            OutboxEntries entries,
            OutboxRelay.Source source,
            Clock clock) {
        this.type = type;
        this.collection = collection;
        this.wire = wire;
        this.mongo = mongo;
        this.entries = entries;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Optional<A> find(String id) {
        var query = Query.query(where("_id").is(id));
        leaveOutEvents(query);
        return those(find(query)).stream().findFirst();
    }

    @Override
    public void store(A aggregate, List<? extends E> events) {
        var state = stateOf(aggregate);
        var happened = happened(aggregate, events);
        boolean othersWait = false;
        if (aggregate.version() == 0) {
            insert(aggregate.id().value(), state, happened);
        } else {
            othersWait = replace(aggregate, List.of(Updates.set("state", state)), happened);
        }
        stored(aggregate, happened, othersWait);
    }

    @Override
    public void remove(A aggregate, List<? extends E> events) {
        var at = wire.describe(events.getLast()).at();
        var happened = happened(aggregate, events);
        var changes =
                List.of(
                        Updates.unset("state"),
                        Updates.unset(FULLTEXT),
                        Updates.set("removed", stateOf(aggregate)),
                        Updates.set("removedAt", Date.from(at)));
        stored(aggregate, happened, replace(aggregate, changes, happened));
    }

    @Override
    public List<A> removed(Instant until, int limit) {
        var query =
                Query.query(where("removedAt").lte(Date.from(until)))
                        .with(Sort.by("removedAt"))
                        .limit(limit);
        leaveOutEvents(query);
        return find(query).stream().map(document -> read(document, "removed")).toList();
    }

    @Override
    public void forget(String id) {
        mongo.execute(
                collection,
                documents ->
                        documents.updateOne(
                                Filters.and(Filters.eq("_id", id), Filters.exists("removedAt")),
                                Updates.combine(
                                        Updates.unset("removed"),
                                        Updates.unset("removedAt"),
                                        Updates.set("timeline", List.of()))));
    }

    private Document stateOf(A aggregate) {
        var state = new Document();
        mongo.getConverter().write(aggregate, state);
        return state;
    }

    /**
     * What a write tells, as the document keeps it.
     *
     * @param sequence of the last event
     */
    private record Happened(List<Document> outbox, List<Document> timeline, long sequence) {}

    private Happened happened(A aggregate, List<? extends E> events) {
        long sequence = aggregate.sequence();
        List<Document> outbox = new ArrayList<>();
        List<Document> timeline = new ArrayList<>();
        for (var event : events) {
            var outgoing = wire.describe(event);
            outbox.add(entries.write(outgoing, aggregate.caption(), ++sequence));
            timeline.add(
                    new Document("at", Date.from(outgoing.at()))
                            .append("action", outgoing.action())
                            .append("byId", outgoing.by().id())
                            .append("byName", outgoing.by().name())
                            .append("note", outgoing.note()));
        }
        return new Happened(outbox, timeline, sequence);
    }

    private void stored(A aggregate, Happened happened, boolean othersWait) {
        aggregate.storedAs(aggregate.version() + 1, happened.sequence());
        if (!happened.outbox().isEmpty()) {
            relay(aggregate.id().value(), happened.outbox(), othersWait);
        }
    }

    @Override
    public void amend(A aggregate) {
        amend(aggregate, Updates.set("state", stateOf(aggregate)));
    }

    /**
     * The same, and notes in the same write what else searches find it by: too many words to be
     * read with every record of a list.
     *
     * @throws ChangedMeanwhile if somebody else stored it since it was read
     */
    public void amend(A aggregate, List<String> fulltext) {
        amend(
                aggregate,
                Updates.combine(
                        Updates.set("state", stateOf(aggregate)), Updates.set(FULLTEXT, fulltext)));
    }

    private void amend(A aggregate, Bson changes) {
        var written =
                mongo.execute(
                        collection,
                        documents ->
                                documents.updateOne(
                                        Filters.and(
                                                Filters.eq("_id", aggregate.id().value()),
                                                Filters.eq("version", aggregate.version())),
                                        changes));
        if (written == null || written.getMatchedCount() == 0) {
            throw new ChangedMeanwhile();
        }
    }

    /** If no others waited when these were written, these are all and need not be read again. */
    private void relay(String id, List<Document> outbox, boolean othersWait) {
        if (othersWait) {
            source.relaySoon(id);
        } else {
            source.relaySoon(id, outbox);
        }
    }

    private void insert(String id, Document state, Happened happened) {
        var document =
                new Document("_id", id)
                        .append("version", 1L)
                        .append("sequence", happened.sequence())
                        .append("state", state)
                        .append("timeline", happened.timeline())
                        .append("outbox", happened.outbox());
        if (!happened.outbox().isEmpty()) {
            document.append("outboxSince", Date.from(clock.instant()));
        }
        try {
            mongo.execute(collection, documents -> documents.insertOne(document));
        } catch (DuplicateKeyException taken) {
            if (exists(id)) {
                throw new AlreadyExists(id);
            }
            throw taken;
        }
    }

    /**
     * @return whether events of before were still in the outbox at the moment of the write
     */
    private boolean replace(A aggregate, List<Bson> ofState, Happened happened) {
        List<Bson> changes = new ArrayList<>(ofState);
        changes.add(Updates.set("version", aggregate.version() + 1));
        changes.add(Updates.set("sequence", happened.sequence()));
        if (!happened.outbox().isEmpty()) {
            changes.add(Updates.pushEach("outbox", happened.outbox()));
            changes.add(Updates.pushEach("timeline", happened.timeline(), NEWEST_LINES));
            changes.add(Updates.set("outboxSince", Date.from(clock.instant())));
        }
        var before =
                mongo.execute(
                        collection,
                        documents ->
                                documents.findOneAndUpdate(
                                        Filters.and(
                                                Filters.eq("_id", aggregate.id().value()),
                                                Filters.eq("version", aggregate.version())),
                                        Updates.combine(changes),
                                        ONLY_WHETHER_EVENTS_WAIT));
        if (before == null) {
            throw new ChangedMeanwhile();
        }
        return before.containsKey("outboxSince");
    }

    private boolean exists(String id) {
        return mongo.exists(Query.query(where("_id").is(id)), collection);
    }

    @Override
    public List<TimelineEntry> timeline(String id) {
        var query = Query.query(where("_id").is(id));
        query.fields().include("timeline");
        var document = mongo.findOne(query, Document.class, collection);
        if (document == null) {
            return List.of();
        }
        return document.getList("timeline", Document.class, List.of()).stream()
                .map(entry ->
                        new TimelineEntry(
                                entry.getDate("at").toInstant(),
                                entry.getString("action"),
                                new Person(entry.getString("byId"), entry.getString("byName")),
                                entry.getString("note")))
                .toList();
    }

    /**
     * A page of what matches. It holds fewer where nothing is asked of the state and some are taken
     * away.
     *
     * @param filter on paths such as {@code state.requester.id}; an index serves filter and sorting
     */
    public Page<A> page(Criteria filter, Sorting sorting, PageRequest page) {
        return cut(find(query(filter, sorting, page)), sorting, page);
    }

    /**
     * A page of what is in any of these slices, no two of which share anything, and is also found
     * by words. Each slice is asked for a page, and the pages are merged. Of a rare word there are
     * few: an index finds them, and they are sorted. Of a frequent word a page is full soon when
     * the slices are walked. A server cannot always tell which is which, and then walks through all
     * for a word that nothing has; so at most {@value #FEW} are looked up first, by the words
     * alone.
     *
     * @param words an index serves them; null for whatever words it has
     */
    public Page<A> page(
            List<Slice> slices, @Nullable Criteria words, Sorting sorting, PageRequest page) {
        var ids = words == null ? null : idsOfFew(words);
        if (ids != null) {
            return pageOf(ids, slices, sorting, page);
        }
        List<Document> found = new ArrayList<>();
        for (var slice : slices) {
            var filter = slice.criteria();
            if (words != null) {
                filter = new Criteria().andOperator(filter, words);
            }
            var query = query(filter, sorting, page);
            if (words != null || !slice.many()) {
                query.withHint(slice.index(sorting));
            }
            found.addAll(find(query));
        }
        if (slices.size() > 1) {
            found.sort(order(sorting));
        }
        return cut(found, sorting, page);
    }

    /** Left to choose, a server may walk along the order of the list to find a few identifiers. */
    private Page<A> pageOf(
            List<String> ids, List<Slice> slices, Sorting sorting, PageRequest page) {
        if (ids.isEmpty() || slices.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var inAny = new Criteria().orOperator(slices.stream().map(Slice::criteria).toList());
        var query =
                query(new Criteria().andOperator(where("_id").in(ids), inAny), sorting, page)
                        .withHint(BY_ID);
        return cut(find(query), sorting, page);
    }

    /** Null if there are more. */
    private @Nullable List<String> idsOfFew(Criteria words) {
        var found = Query.query(words).limit(FEW + 1);
        found.fields().include("_id");
        var ids =
                mongo.find(found, Document.class, collection).stream()
                        .map(document -> document.getString("_id"))
                        .toList();
        return ids.size() > FEW ? null : ids;
    }

    /** One more than the page holds, which tells whether another follows. */
    private static Query query(Criteria filter, Sorting sorting, PageRequest page) {
        var query =
                page.after() == null
                        ? Query.query(filter)
                        : Query.query(
                                new Criteria()
                                        .andOperator(
                                                filter, Cursor.parse(page.after()).after(sorting)));
        var direction = sorting.descending() ? Sort.Direction.DESC : Sort.Direction.ASC;
        query.with(
                sorting.field().equals("_id")
                        ? Sort.by(direction, "_id")
                        : Sort.by(direction, sorting.field(), "_id"));
        query.limit(page.limit() + 1);
        leaveOutEvents(query);
        return query;
    }

    private List<Document> find(Query query) {
        return mongo.find(query, Document.class, collection);
    }

    private static Comparator<Document> order(Sorting sorting) {
        Comparator<Document> byValue =
                (one, other) ->
                        compare(valueOf(one, sorting.field()), valueOf(other, sorting.field()));
        var order = byValue.thenComparing(document -> document.getString("_id"));
        return sorting.descending() ? order.reversed() : order;
    }

    /**
     * As a server sorts values of one type, such as texts or times; what is missing comes first.
     */
    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static @Nullable Object valueOf(Document document, String field) {
        return document.getEmbedded(List.of(field.split("\\.")), Object.class);
    }

    private Page<A> cut(List<Document> found, Sorting sorting, PageRequest page) {
        if (found.size() <= page.limit()) {
            return new Page<>(those(found), null);
        }
        var items = found.subList(0, page.limit());
        var last = items.getLast();
        return new Page<>(
                those(items),
                new Cursor(valueOf(last, sorting.field()), last.getString("_id")).text());
    }

    /** At most so many of what matches, in no particular order; for sweeps and small sets. */
    public List<A> list(Criteria filter, int limit) {
        var query = Query.query(filter).limit(limit);
        leaveOutEvents(query);
        return those(find(query));
    }

    public Optional<A> findFirst(Criteria filter) {
        return list(filter, 1).stream().findFirst();
    }

    public long count(Criteria filter) {
        return mongo.count(Query.query(filter), collection);
    }

    /** Makes sure that indexes are there; paths begin with {@code state.}. */
    public MongoAggregates<A, E> index(IndexDefinition... indexes) {
        for (var index : indexes) {
            mongo.indexOps(collection).createIndex(index);
        }
        return this;
    }

    /**
     * Writes a field into documents that are older than it: what the aggregate works out when it is
     * read without. Nothing happens to the aggregate, so it keeps its version and has no event. A
     * write at the same moment has the field itself; whichever of the two comes second, none is
     * lost.
     *
     * @param field such as {@code state.words}; an index makes it cheap to find that none lacks it
     * @return how many have it now, at most {@code limit}; 0 when none lacks it, or when somebody
     *     else wrote all of those at this moment
     */
    public int complete(String field, int limit) {
        int completed = 0;
        var lacking = where(field).is(null).and("state").exists(true);
        for (var aggregate : list(lacking, limit)) {
            var value = valueOf(new Document("state", stateOf(aggregate)), field);
            if (value == null) {
                throw new IllegalArgumentException(
                        "%s works out no %s".formatted(type.getSimpleName(), field));
            }
            var written =
                    mongo.execute(
                            collection,
                            documents ->
                                    documents.updateOne(
                                            Filters.and(
                                                    Filters.eq("_id", aggregate.id().value()),
                                                    Filters.eq("version", aggregate.version())),
                                            Updates.set(field, value)));
            completed += written == null ? 0 : (int) written.getMatchedCount();
        }
        return completed;
    }

    private static void leaveOutEvents(Query query) {
        query.fields().exclude("outbox").exclude("timeline").exclude(FULLTEXT);
    }

    private List<A> those(List<Document> found) {
        return found.stream()
                .filter(document -> document.containsKey("state"))
                .map(document -> read(document, "state"))
                .toList();
    }

    private A read(Document document, String from) {
        var state = document.get(from, Document.class);
        if (state == null) {
            throw new IllegalStateException("A document of " + collection + " has no " + from);
        }
        var aggregate = mongo.getConverter().read(type, state);
        aggregate.storedAs(
                document.get("version", Number.class).longValue(),
                document.get("sequence", Number.class).longValue());
        return aggregate;
    }
}
