package dev.embassy.materials.messages.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.messages.Message;
import dev.embassy.materials.messages.MessageEvent;
import dev.embassy.materials.messages.MessageId;
import dev.embassy.materials.messages.MessageState;
import dev.embassy.materials.messages.Messages;
import dev.embassy.materials.messages.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoMessages implements Messages {

    private static final String COLLECTION = "messages";
    private static final String TOPIC = "state.shown.topic.";

    private final MongoAggregates<Message, MessageEvent> messages;
    private final MongoOperations mongo;

    MongoMessages(
            MongoAggregatesFactory factory, EventWire<MessageEvent> wire, MongoOperations mongo) {
        this.mongo = mongo;
        messages =
                factory.create(Message.class, COLLECTION, "materials.messages", wire)
                        .index(
                                lastChanged(""),
                                lastChanged("state.state"),
                                lastChanged("state.owner.id"),
                                lastChanged(TOPIC + Facet.AUDIENCE.field()),
                                lastChanged(TOPIC + Facet.COMPETITOR.field()),
                                lastChanged(TOPIC + Facet.USE_CASE.field()),
                                new Index("state.expiresAt", Sort.Direction.ASC),
                                new Index("state.chaseAt", Sort.Direction.ASC),
                                new Index("removedAt", Sort.Direction.ASC).sparse());
        for (var facet : Facet.values()) {
            messages.index(new Index("state.text.topic." + facet.field(), Sort.Direction.ASC));
        }
    }

    private static Index lastChanged(String field) {
        var index = new Index();
        return (field.isEmpty() ? index : index.on(field, Sort.Direction.ASC))
                .on("state.updatedAt", Sort.Direction.DESC)
                .on("_id", Sort.Direction.DESC);
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return messages.find(id.value());
    }

    @Override
    public void store(Message message, List<MessageEvent> events) {
        messages.store(message, events);
    }

    @Override
    public void discard(Message message, List<MessageEvent> events) {
        messages.remove(message, events);
    }

    @Override
    public void forgetDiscarded(Instant until, int limit) {
        messages.removed(until, limit).forEach(it -> messages.forget(it.id().value()));
    }

    @Override
    public Page<Message> page(Filter filter, PageRequest page) {
        // Every message has changed since; so an index serves a text that may be anywhere in it.
        var inOrder = criteria(filter).and("state.updatedAt").gt(Instant.EPOCH);
        return messages.page(inOrder, Sorting.descending("state.updatedAt"), page);
    }

    private static Criteria criteria(Filter filter) {
        var criteria = new Criteria();
        for (var facet : Facet.values()) {
            var term = facet.of(filter.topic());
            if (term != null) {
                criteria = criteria.and(TOPIC + facet.field()).is(term);
            }
        }
        if (filter.state() != null) {
            criteria = criteria.and("state.state").is(filter.state().name());
        }
        if (filter.expiredBy() != null) {
            criteria = criteria.and("state.expiresAt").lte(filter.expiredBy());
        }
        if (filter.ownerId() != null) {
            criteria = criteria.and("state.owner.id").is(filter.ownerId());
        }
        if (filter.text() != null) {
            criteria =
                    criteria.and("state.searchText")
                            .regex(Pattern.quote(filter.text().strip().toLowerCase(Locale.ROOT)));
        }
        return criteria;
    }

    @Override
    public Map<String, Long> countBy(Facet facet, Filter filter) {
        Map<String, Long> counts = new HashMap<>();
        var field = TOPIC + facet.field();
        // Every term is at least this; so an index serves the count of all as well.
        var hasOne = new Criteria().andOperator(criteria(filter), where(field).gte(""));
        for (var group : groups(hasOne, "$" + field)) {
            if (group.get("_id") instanceof String term) {
                counts.put(term, group.get("count", Number.class).longValue());
            }
        }
        return counts;
    }

    @Override
    public List<Cell> cells(Instant now) {
        var topic = new Document();
        for (var facet : Facet.values()) {
            topic.append(facet.field(), "$" + TOPIC + facet.field());
        }
        Map<Topic, Cell> cells = new HashMap<>();
        var published = where("state.state").is(MessageState.PUBLISHED.name());
        add(cells, groups(published, topic), count -> new long[] {count, 0, 0});
        add(
                cells,
                groups(where("state.expiresAt").lte(now), topic),
                count -> new long[] {-count, count, 0});
        add(
                cells,
                groups(where("state.state").is(MessageState.DRAFT.name()), topic),
                count -> new long[] {0, 0, count});
        return List.copyOf(cells.values());
    }

    private interface Share {
        /** What a count adds to published, expired and drafts. */
        long[] of(long count);
    }

    private static void add(Map<Topic, Cell> cells, List<Document> groups, Share share) {
        for (var group : groups) {
            var id = group.get("_id", Document.class);
            var topic =
                    new Topic(
                            id.getString(Facet.AUDIENCE.field()),
                            id.getString(Facet.COMPETITOR.field()),
                            id.getString(Facet.USE_CASE.field()));
            var more = share.of(group.get("count", Number.class).longValue());
            var before = cells.getOrDefault(topic, new Cell(topic, 0, 0, 0));
            cells.put(
                    topic,
                    new Cell(
                            topic,
                            before.published() + more[0],
                            before.expired() + more[1],
                            before.drafts() + more[2]));
        }
    }

    private List<Document> groups(Criteria filter, Object by) {
        List<Document> found =
                mongo.execute(
                        COLLECTION,
                        documents ->
                                documents
                                        .aggregate(
                                                List.of(
                                                        new Document(
                                                                "$match",
                                                                filter.getCriteriaObject()),
                                                        new Document(
                                                                "$group",
                                                                new Document("_id", by)
                                                                        .append(
                                                                                "count",
                                                                                new Document(
                                                                                        "$sum",
                                                                                        1)))))
                                        .into(new ArrayList<>()));
        return found == null ? List.of() : found;
    }

    @Override
    public boolean uses(Facet facet, String term) {
        return messages.findFirst(where(TOPIC + facet.field()).is(term)).isPresent()
                || messages.findFirst(where("state.text.topic." + facet.field()).is(term))
                        .isPresent();
    }

    @Override
    public List<Message> toChase(Instant now, int limit) {
        return messages.list(where("state.chaseAt").lte(now), limit);
    }

    @Override
    public List<TimelineEntry> timeline(MessageId id) {
        return messages.timeline(id.value());
    }
}
