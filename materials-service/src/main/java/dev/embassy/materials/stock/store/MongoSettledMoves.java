package dev.embassy.materials.stock.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.materials.stock.SettledMoves;
import dev.embassy.materials.stock.StockLevelId;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** One small document for each key, whose identifier follows from level and key. */
@Component
class MongoSettledMoves implements SettledMoves {

    private static final String COLLECTION = "stock_settled_moves";

    private final MongoOperations mongo;

    MongoSettledMoves(MongoOperations mongo) {
        this.mongo = mongo;
    }

    private static String id(StockLevelId level, String key) {
        return DerivedIds.of("settled-move", level.value(), key);
    }

    @Override
    public boolean has(StockLevelId level, String key) {
        return mongo.exists(Query.query(where("_id").is(id(level, key))), COLLECTION);
    }

    @Override
    public void add(StockLevelId level, List<String> keys) {
        for (var key : keys) {
            var settled = new Document("_id", id(level, key));
            try {
                mongo.execute(COLLECTION, moves -> moves.insertOne(settled));
            } catch (DuplicateKeyException there) {
                continue; // somebody else laid it down at the same time
            }
        }
    }
}
