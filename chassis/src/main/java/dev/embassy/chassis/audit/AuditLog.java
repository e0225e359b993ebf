package dev.embassy.chassis.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.events.OutboxEvent;
import dev.embassy.chassis.events.OutboxTap;
import dev.embassy.chassis.search.SearchWords;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The service's log of every change of state. Each line is written with the change itself, in the
 * outbox of the changed document, and is gathered here before the event leaves it; payloads are
 * not.
 */
public final class AuditLog implements OutboxTap {

    private static final String COLLECTION = "audit_log";

    private static final String WORDS = "subjectWords";

    private final MongoOperations mongo;
    private final Set<String> without;

    /**
     * @param without actions that are no change of anybody's, such as a counter's
     */
    public AuditLog(MongoOperations mongo, Set<String> without) {
        this.mongo = mongo;
        this.without = without;
        var indexes = mongo.indexOps(COLLECTION);
        for (var field : List.of("subject", "byId", "action")) {
            indexes.createIndex(
                    new Index(field, Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        }
        indexes.createIndex(new Index(WORDS, Sort.Direction.ASC));
    }

    @Override
    public void record(OutboxEvent event) {
        if (without.contains(event.action())) {
            return;
        }
        var line =
                new Document("_id", event.id())
                        .append("at", Date.from(event.at()))
                        .append("byId", event.by().id())
                        .append("byName", event.by().name())
                        .append("action", event.action())
                        .append("subject", event.subject())
                        .append("subjectName", event.subjectName())
                        .append(WORDS, SearchWords.of(event.subjectName()))
                        .append("note", event.note());
        try {
            mongo.execute(COLLECTION, lines -> lines.insertOne(line));
        } catch (DuplicateKeyException recordedAlready) {
            return;
        }
    }

    @Override
    public boolean precedesPublication() {
        return false;
    }

    /**
     * Newest first.
     *
     * @param text words of the record's name, or its identifier
     * @param subject the identifier of one record
     * @param actor the identifier of one person
     * @param action one action, such as {@code materials.kit-approved}
     */
    public Page<AuditEntry> page(
            @Nullable String text,
            @Nullable String subject,
            @Nullable String actor,
            @Nullable String action,
            PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        if (text != null) {
            all.add(named(text));
        }
        if (subject != null) {
            all.add(where("subject").is(subject));
        }
        if (actor != null) {
            all.add(where("byId").is(actor));
        }
        if (action != null) {
            all.add(where("action").is(action));
        }
        if (page.after() != null) {
            all.add(where("_id").lt(page.after()));
        }
        var query =
                (all.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(all)))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(page.limit() + 1);
        var found = mongo.find(query, Document.class, COLLECTION);
        var items = found.stream().limit(page.limit()).map(AuditLog::entry).toList();
        return new Page<>(items, found.size() > page.limit() ? items.getLast().id() : null);
    }

    private static Criteria named(String text) {
        var itself = where("subject").is(text.strip());
        var words = SearchWords.criteria(WORDS, text);
        return words.isEmpty()
                ? itself
                : new Criteria().orOperator(itself, new Criteria().andOperator(words));
    }

    private static AuditEntry entry(Document line) {
        return new AuditEntry(
                line.getString("_id"),
                line.getDate("at").toInstant(),
                new Person(line.getString("byId"), line.getString("byName")),
                line.getString("action"),
                line.getString("subject"),
                line.getString("subjectName"),
                line.getString("note"));
    }
}
