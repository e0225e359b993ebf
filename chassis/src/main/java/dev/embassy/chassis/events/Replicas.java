package dev.embassy.chassis.events;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Local copies of another service's aggregates, newest wins: a document is {@code {_id, sequence,
 * state}} and takes a state only together with a higher sequence.
 */
public final class Replicas<T> {

    private final Class<T> type;
    private final String collection;
    private final MongoOperations mongo;

    Replicas(Class<T> type, String collection, MongoOperations mongo) {
        this.type = type;
        this.collection = collection;
        this.mongo = mongo;
    }

    /**
     * Takes a state if it is newer than the copy.
     *
     * @return whether it was
     */
    public boolean apply(String id, long sequence, T state) {
        var document = new Document();
        mongo.getConverter().write(state, document);
        try {
            var result =
                    mongo.execute(
                            collection,
                            documents ->
                                    documents.updateOne(
                                            Filters.and(
                                                    Filters.eq("_id", id),
                                                    Filters.lt("sequence", sequence)),
                                            Updates.combine(
                                                    Updates.set("sequence", sequence),
                                                    Updates.set("state", document)),
                                            new UpdateOptions().upsert(true)));
            return result != null;
        } catch (DuplicateKeyException newerIsThere) {
            if (mongo.exists(Query.query(where("_id").is(id)), collection)) {
                return false;
            }
            throw newerIsThere;
        }
    }

    public Optional<T> find(String id) {
        return list(where("_id").is(id), 1).stream().findFirst();
    }

    /** At most so many of what matches, by identifier; paths begin with {@code state.}. */
    public List<T> list(Criteria filter, int limit) {
        return mongo
                .find(
                        Query.query(filter).with(Sort.by("_id")).limit(limit),
                        Document.class,
                        collection)
                .stream()
                .map(document -> document.get("state", Document.class))
                .map(state -> mongo.getConverter().read(type, state))
                .toList();
    }

    /** Makes sure that indexes are there; paths begin with {@code state.}. */
    public Replicas<T> index(IndexDefinition... indexes) {
        for (var index : indexes) {
            mongo.indexOps(collection).createIndex(index);
        }
        return this;
    }
}
