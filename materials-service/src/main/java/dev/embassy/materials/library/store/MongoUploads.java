package dev.embassy.materials.library.store;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.embassy.materials.library.Upload;
import dev.embassy.materials.library.UploadId;
import dev.embassy.materials.library.Uploads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** A document is {@code {_id, open, state}}. */
@Component
class MongoUploads implements Uploads {

    private static final String COLLECTION = "material_uploads";

    private final MongoOperations mongo;

    MongoUploads(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(
                new Index("state.by.id", Sort.Direction.ASC)
                        .on("open", Sort.Direction.ASC)
                        .on("_id", Sort.Direction.DESC));
        indexes.createIndex(new Index("state.expiresAt", Sort.Direction.ASC));
        indexes.createIndex(new Index("open", Sort.Direction.ASC));
    }

    @Override
    public Optional<Upload> find(UploadId id) {
        return list(Query.query(where("_id").is(id.value())), 1).stream().findFirst();
    }

    @Override
    public void store(Upload upload) {
        var state = new Document();
        mongo.getConverter().write(upload, state);
        var document =
                new Document("_id", upload.id().value())
                        .append("open", upload.isOpen())
                        .append("state", state);
        mongo.execute(
                COLLECTION,
                uploads ->
                        uploads.replaceOne(
                                Filters.eq("_id", upload.id().value()),
                                document,
                                new ReplaceOptions().upsert(true)));
    }

    @Override
    public void remove(UploadId id) {
        mongo.remove(Query.query(where("_id").is(id.value())), COLLECTION);
    }

    @Override
    public List<Upload> unfinishedOf(String personId, Instant now, int limit) {
        return list(
                Query.query(
                                where("state.by.id")
                                        .is(personId)
                                        .and("open")
                                        .is(true)
                                        .and("state.expiresAt")
                                        .gt(now))
                        .with(Sort.by(Sort.Direction.DESC, "_id")),
                limit);
    }

    @Override
    public List<Upload> expiredBefore(Instant time, int limit) {
        return list(Query.query(where("state.expiresAt").lt(time)), limit);
    }

    @Override
    public long announcedBytes() {
        var sum =
                mongo.aggregate(
                                newAggregation(
                                        match(where("open").is(true)),
                                        group().sum("state.length").as("bytes")),
                                COLLECTION,
                                Document.class)
                        .getUniqueMappedResult();
        return sum == null ? 0 : sum.get("bytes", Number.class).longValue();
    }

    private List<Upload> list(Query query, int limit) {
        return mongo.find(query.limit(limit), Document.class, COLLECTION).stream()
                .map(document ->
                        mongo.getConverter()
                                .read(Upload.class, document.get("state", Document.class)))
                .toList();
    }
}
