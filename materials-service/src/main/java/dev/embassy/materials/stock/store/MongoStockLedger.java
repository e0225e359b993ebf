package dev.embassy.materials.stock.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.InvalidParameter;
import dev.embassy.materials.stock.LedgerEntry;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLedger;
import dev.embassy.materials.stock.StockLevelId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** One document for each entry; its identifier is that of the entry, so it is written once. */
@Component
class MongoStockLedger implements StockLedger {

    private static final String COLLECTION = "stock_ledger";

    private final MongoOperations mongo;

    MongoStockLedger(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        for (var field : List.of("itemId", "levelId", "depotId", "kind")) {
            indexes.createIndex(
                    new Index(field, Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        }
    }

    @Override
    public void append(LedgerEntry entry) {
        var document = new Document();
        mongo.getConverter().write(entry, document);
        try {
            mongo.execute(COLLECTION, entries -> entries.insertOne(document));
        } catch (DuplicateKeyException there) {
            return; // the same event came again
        }
    }

    @Override
    public Page<LedgerEntry> of(StockItemId item, PageRequest page) {
        return page(new Filter(item, null, null, null, null), page);
    }

    /** Identifiers are ordered by time, so they are the order, the cursor and the time range. */
    @Override
    public Page<LedgerEntry> page(Filter filter, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        if (filter.item() != null) {
            all.add(where("itemId").is(filter.item().value()));
        }
        if (filter.depot() != null) {
            all.add(where("depotId").is(filter.depot().value()));
        }
        if (filter.kind() != null) {
            all.add(where("kind").is(filter.kind().name()));
        }
        if (filter.from() != null) {
            all.add(where("_id").gte(LedgerEntry.firstId(filter.from())));
        }
        if (filter.to() != null) {
            all.add(where("_id").lt(LedgerEntry.firstId(filter.to())));
        }
        if (page.after() != null) {
            if (!page.after().matches("[0-9a-f-]{20,80}")) {
                throw new InvalidParameter(
                        "after", "This is not a cursor of this list. Begin again without it.");
            }
            all.add(where("_id").lt(page.after()));
        }
        var found =
                mongo.find(
                        Query.query(
                                        all.isEmpty()
                                                ? new Criteria()
                                                : new Criteria().andOperator(all))
                                .with(Sort.by(Sort.Direction.DESC, "_id"))
                                .limit(page.limit() + 1),
                        Document.class,
                        COLLECTION);
        var entries = found.stream().limit(page.limit()).map(this::read).toList();
        return new Page<>(entries, found.size() > page.limit() ? entries.getLast().id() : null);
    }

    private LedgerEntry read(Document document) {
        return mongo.getConverter().read(LedgerEntry.class, document);
    }

    /**
     * Sorted as the index is, though the level is the same: so every engine reads one entry only.
     */
    @Override
    public Optional<LedgerEntry> lastOf(StockLevelId level, Instant at) {
        var query =
                Query.query(
                                where("levelId")
                                        .is(level.value())
                                        .and("_id")
                                        .lt(LedgerEntry.firstId(at.plusMillis(1))))
                        .with(Sort.by(Sort.Order.asc("levelId"), Sort.Order.desc("_id")))
                        .limit(1);
        return mongo.find(query, Document.class, COLLECTION).stream().findFirst().map(this::read);
    }

    @Override
    public long onHand(StockLevelId level) {
        return sums(level).onHand();
    }

    @Override
    public Sums sums(StockLevelId level) {
        var sums =
                sum(
                        new Document("levelId", level.value()),
                        new Document("_id", null)
                                .append("onHand", new Document("$sum", "$onHandChange"))
                                .append("reserved", new Document("$sum", "$reservedChange")));
        return sums == null
                ? new Sums(0, 0)
                : new Sums(
                        sums.get("onHand", Number.class).longValue(),
                        sums.get("reserved", Number.class).longValue());
    }

    @Override
    public int used(StockLevelId level, Instant since) {
        var sums =
                sum(
                        new Document("levelId", level.value())
                                .append("_id", new Document("$gte", LedgerEntry.firstId(since)))
                                .append(
                                        "kind",
                                        new Document(
                                                "$in",
                                                List.of("SHIPPED", "RETURNED", "TRANSFERRED"))),
                        new Document("_id", null)
                                .append("onHand", new Document("$sum", "$onHandChange")));
        return sums == null ? 0 : Math.max(0, -sums.get("onHand", Number.class).intValue());
    }

    private @Nullable Document sum(Document match, Document group) {
        return mongo.execute(
                COLLECTION,
                entries ->
                        entries.aggregate(
                                        List.of(
                                                new Document("$match", match),
                                                new Document("$group", group)))
                                .first());
    }
}
