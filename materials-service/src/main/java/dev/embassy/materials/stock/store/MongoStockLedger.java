package dev.embassy.materials.stock.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.InvalidParameter;
import dev.embassy.materials.stock.LedgerEntry;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLedger;
import dev.embassy.materials.stock.StockLevelId;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** One document for each entry; its identifier is that of the entry, so it is written once. */
@Component
class MongoStockLedger implements StockLedger {

    private static final String COLLECTION = "stock_ledger";

    private final MongoOperations mongo;

    MongoStockLedger(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION)
                .createIndex(
                        new Index("itemId", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        mongo.indexOps(COLLECTION).createIndex(new Index("levelId", Sort.Direction.ASC));
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

    /** Identifiers are ordered by time, so they are the order and the cursor. */
    @Override
    public Page<LedgerEntry> of(StockItemId item, PageRequest page) {
        var filter = where("itemId").is(item.value());
        if (page.after() != null) {
            if (!page.after().matches("[0-9a-f-]{20,80}")) {
                throw new InvalidParameter(
                        "after", "This is not a cursor of this list. Begin again without it.");
            }
            filter = filter.and("_id").lt(page.after());
        }
        var found =
                mongo.find(
                        Query.query(filter)
                                .with(Sort.by(Sort.Direction.DESC, "_id"))
                                .limit(page.limit() + 1),
                        Document.class,
                        COLLECTION);
        var entries =
                found.stream()
                        .limit(page.limit())
                        .map(document -> mongo.getConverter().read(LedgerEntry.class, document))
                        .toList();
        return new Page<>(entries, found.size() > page.limit() ? entries.getLast().id() : null);
    }

    @Override
    public long onHand(StockLevelId level) {
        List<Document> sums =
                mongo.execute(
                        COLLECTION,
                        entries ->
                                entries.aggregate(
                                                List.of(
                                                        new Document(
                                                                "$match",
                                                                new Document(
                                                                        "levelId", level.value())),
                                                        new Document(
                                                                "$group",
                                                                new Document("_id", null)
                                                                        .append(
                                                                                "sum",
                                                                                new Document(
                                                                                        "$sum",
                                                                                        "$onHandChange")))))
                                        .into(new java.util.ArrayList<>()));
        return sums == null || sums.isEmpty()
                ? 0
                : sums.getFirst().get("sum", Number.class).longValue();
    }
}
