package dev.embassy.materials.imports.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.embassy.materials.imports.MaterialArchive;
import dev.embassy.materials.imports.MaterialArchiveId;
import dev.embassy.materials.imports.MaterialArchives;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** A document is {@code {_id, taken, state}}. */
@Component
class MongoMaterialArchives implements MaterialArchives {

    private static final String COLLECTION = "material_archives";
    private static final String TAKEN = "taken";

    private final MongoOperations mongo;

    MongoMaterialArchives(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION)
                .createIndex(
                        new Index("state.by.id", Sort.Direction.ASC)
                                .on("_id", Sort.Direction.DESC));
    }

    private static Query byId(MaterialArchiveId id) {
        return Query.query(where("_id").is(id.value()));
    }

    @Override
    public Optional<MaterialArchive> find(MaterialArchiveId id) {
        return list(byId(id), 1).stream().findFirst();
    }

    @Override
    public void store(MaterialArchive archive) {
        var state = new Document();
        mongo.getConverter().write(archive, state);
        var document =
                new Document("_id", archive.id().value())
                        .append(TAKEN, false)
                        .append("state", state);
        mongo.execute(
                COLLECTION,
                archives ->
                        archives.replaceOne(
                                Filters.eq("_id", archive.id().value()),
                                document,
                                new ReplaceOptions().upsert(true)));
    }

    @Override
    public boolean take(MaterialArchiveId id, Instant until) {
        return mongo.updateFirst(
                                byId(id),
                                new Update().set(TAKEN, true).set("state.expiresAt", until),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean drop(MaterialArchiveId id) {
        return mongo.remove(byId(id).addCriteria(where(TAKEN).is(false)), COLLECTION)
                        .getDeletedCount()
                == 1;
    }

    @Override
    public void remove(MaterialArchiveId id) {
        mongo.remove(byId(id), COLLECTION);
    }

    @Override
    public List<MaterialArchive> of(String personId, int limit) {
        return list(
                Query.query(where("state.by.id").is(personId))
                        .with(Sort.by(Sort.Direction.DESC, "_id")),
                limit);
    }

    @Override
    public List<MaterialArchive> list(int limit) {
        return list(new Query().with(Sort.by(Sort.Direction.ASC, "_id")), limit);
    }

    private List<MaterialArchive> list(Query query, int limit) {
        return mongo.find(query.limit(limit), Document.class, COLLECTION).stream()
                .map(document ->
                        mongo.getConverter()
                                .read(MaterialArchive.class, document.get("state", Document.class)))
                .toList();
    }
}
